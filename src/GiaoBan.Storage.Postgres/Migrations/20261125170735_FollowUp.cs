using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiaoBan.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class FollowUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "ix_unit_request_assignment_id",
                table: "unit_request",
                column: "assignment_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "unit_request");

            migrationBuilder.DropIndex(
                name: "ix_assignment_asked_on",
                table: "assignment");

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
