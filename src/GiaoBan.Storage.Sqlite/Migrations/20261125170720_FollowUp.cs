using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiaoBan.Storage.Sqlite.Migrations
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "note",
                table: "coordinating_unit",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "asked_on",
                table: "assignment",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "unit_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assignment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    proposed_lead_unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
