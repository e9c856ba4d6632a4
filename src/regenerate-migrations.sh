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
    snapshot="$project"/Migrations/GiaoBanDbModelSnapshot.cs
    last=$(ls "$project"/Migrations/*.Designer.cs 2>/dev/null | tail -n 1)
    # The snapshot goes back to the migration before; else the new one would hold only what changed since the one thrown away.
    if [ -z "$last" ]; then rm -f "$snapshot"
    else sed -e '/\[Migration(/d' -e '/<inheritdoc/d' -e '/^using Microsoft.EntityFrameworkCore.Migrations;/d' -e 's/partial class [A-Za-z0-9_]*/partial class GiaoBanDbModelSnapshot : ModelSnapshot/' -e 's/BuildTargetModel/BuildModel/' "$last" > "$snapshot"
    fi
    dotnet build "$project" --nologo -v q -clp:NoSummary
    dotnet ef migrations add "$name" --project "$project" --startup-project "$project" --context GiaoBanDb --output-dir Migrations --no-build
done
