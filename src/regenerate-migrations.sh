#!/bin/sh
# One migration per landing: throws the current one away and generates it again for both databases. Never edit the result by hand.
# Usage: src/regenerate-migrations.sh NAME
set -eu
cd "$(dirname -- "$0")/.."
name=${1:?the migration needs a name, such as Thread}
dotnet tool restore >/dev/null
for database in Sqlite Postgres; do
    project=src/GiaoBan.Storage.$database
    dotnet build "$project" --nologo -v q -clp:NoSummary
    # Taken back by the tool, not deleted: it also puts the snapshot back to the migration before, which the new one is measured against.
    if ls "$project"/Migrations/*_"$name".cs >/dev/null 2>&1; then
        dotnet ef migrations remove --force --project "$project" --startup-project "$project" --context GiaoBanDb --no-build
        dotnet build "$project" --nologo -v q -clp:NoSummary
    fi
    dotnet ef migrations add "$name" --project "$project" --startup-project "$project" --context GiaoBanDb --output-dir Migrations --no-build
done
