#!/bin/sh
# One migration per landing: throws the current one away and generates it again for both databases. Never edit the result by hand.
# Usage: src/regenerate-migrations.sh NAME
set -eu
cd "$(dirname -- "$0")/.."
name=${1:?the migration needs a name, such as Thread}
dotnet tool restore >/dev/null
for database in Sqlite Postgres; do
    project=src/GiaoBan.Storage.$database
    rm -f "$project"/Migrations/*_"$name".cs "$project"/Migrations/*_"$name".Designer.cs
    [ -n "$(ls "$project"/Migrations/*.Designer.cs 2>/dev/null)" ] || rm -f "$project"/Migrations/GiaoBanDbModelSnapshot.cs
    dotnet build "$project" --nologo -v q -clp:NoSummary
    dotnet ef migrations add "$name" --project "$project" --startup-project "$project" --context GiaoBanDb --output-dir Migrations --no-build
done
