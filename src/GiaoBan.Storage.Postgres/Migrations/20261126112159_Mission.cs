using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiaoBan.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Mission : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "joint_effort",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_no = table.Column<int>(type: "integer", nullable: false),
                    indicator_no = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    dropped_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_effort", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "joint_part",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    joint_effort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_no = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_part", x => x.id);
                    table.ForeignKey(
                        name: "fk_joint_part_joint_efforts_joint_effort_id",
                        column: x => x.joint_effort_id,
                        principalTable: "joint_effort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_joint_effort_period_no_indicator_no",
                table: "joint_effort",
                columns: new[] { "period_no", "indicator_no" });

            migrationBuilder.CreateIndex(
                name: "ix_joint_part_joint_effort_id",
                table: "joint_part",
                column: "joint_effort_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "joint_part");

            migrationBuilder.DropTable(
                name: "joint_effort");
        }
    }
}
