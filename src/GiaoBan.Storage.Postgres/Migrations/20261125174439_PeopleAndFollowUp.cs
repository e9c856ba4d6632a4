using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiaoBan.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PeopleAndFollowUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_accepted",
                table: "directive",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "directive",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "heard_on",
                table: "coordinating_unit",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "note",
                table: "coordinating_unit",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "asked_on",
                table: "assignment",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "lexicon_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    is_from_correction = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lexicon_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    proposed_due = table.Column<DateOnly>(type: "date", nullable: true),
                    proposed_lead_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    answered_by = table.Column<string>(type: "text", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_request", x => x.id);
                    table.ForeignKey(
                        name: "fk_unit_request_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "assignment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assignment_asked_on",
                table: "assignment",
                column: "asked_on");

            migrationBuilder.CreateIndex(
                name: "ix_lexicon_entry_organiser_id_kind_key",
                table: "lexicon_entry",
                columns: new[] { "organiser_id", "kind", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_request_assignment_id",
                table: "unit_request",
                column: "assignment_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "lexicon_entry");

            migrationBuilder.DropTable(
                name: "unit_request");

            migrationBuilder.DropIndex(
                name: "ix_assignment_asked_on",
                table: "assignment");

            migrationBuilder.DropColumn(
                name: "is_accepted",
                table: "directive");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "directive");

            migrationBuilder.DropColumn(
                name: "heard_on",
                table: "coordinating_unit");

            migrationBuilder.DropColumn(
                name: "note",
                table: "coordinating_unit");

            migrationBuilder.DropColumn(
                name: "asked_on",
                table: "assignment");
        }
    }
}
