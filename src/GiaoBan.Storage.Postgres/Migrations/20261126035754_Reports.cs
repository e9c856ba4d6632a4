using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiaoBan.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Reports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ask_again_reason",
                table: "report_form",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "asks_again",
                table: "report_form",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "chooses_figures",
                table: "report_form",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "edition",
                table: "report_form",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "family",
                table: "report_form",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "is_draft",
                table: "report_form",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "report_form",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "period_kinds",
                table: "report_form",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "published_on",
                table: "report_form",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "sunset_on",
                table: "report_form",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "unit_kinds",
                table: "report_form",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "valid_from",
                table: "report_form",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "report_form",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "meaning",
                table: "indicator",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "valid_to",
                table: "indicator",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "form_figure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    heading = table.Column<string>(type: "text", nullable: true),
                    seconds = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_figure", x => x.id);
                    table.ForeignKey(
                        name: "fk_form_figure_report_form_form_id",
                        column: x => x.form_id,
                        principalTable: "report_form",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "form_rule",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    others = table.Column<string>(type: "text", nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: true),
                    blocks = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_rule", x => x.id);
                    table.ForeignKey(
                        name: "fk_form_rule_report_form_form_id",
                        column: x => x.form_id,
                        principalTable: "report_form",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "form_section",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "text", nullable: true),
                    hint = table.Column<string>(type: "text", nullable: true),
                    is_required = table.Column<bool>(type: "boolean", nullable: false),
                    paragraphs_at_most = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    unit_kinds = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_section", x => x.id);
                    table.ForeignKey(
                        name: "fk_form_section_report_form_form_id",
                        column: x => x.form_id,
                        principalTable: "report_form",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_form_figure_form_id",
                table: "form_figure",
                column: "form_id");

            migrationBuilder.CreateIndex(
                name: "ix_form_rule_form_id",
                table: "form_rule",
                column: "form_id");

            migrationBuilder.CreateIndex(
                name: "ix_form_section_form_id",
                table: "form_section",
                column: "form_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "form_figure");

            migrationBuilder.DropTable(
                name: "form_rule");

            migrationBuilder.DropTable(
                name: "form_section");

            migrationBuilder.DropColumn(
                name: "ask_again_reason",
                table: "report_form");

            migrationBuilder.DropColumn(
                name: "asks_again",
                table: "report_form");

            migrationBuilder.DropColumn(
                name: "chooses_figures",
                table: "report_form");

            migrationBuilder.DropColumn(
                name: "edition",
                table: "report_form");

            migrationBuilder.DropColumn(
                name: "family",
                table: "report_form");

            migrationBuilder.DropColumn(
                name: "is_draft",
                table: "report_form");

            migrationBuilder.DropColumn(
                name: "name",
                table: "report_form");

            migrationBuilder.DropColumn(
                name: "period_kinds",
                table: "report_form");

            migrationBuilder.DropColumn(
                name: "published_on",
                table: "report_form");

            migrationBuilder.DropColumn(
                name: "sunset_on",
                table: "report_form");

            migrationBuilder.DropColumn(
                name: "unit_kinds",
                table: "report_form");

            migrationBuilder.DropColumn(
                name: "valid_from",
                table: "report_form");

            migrationBuilder.DropColumn(
                name: "version",
                table: "report_form");

            migrationBuilder.DropColumn(
                name: "meaning",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "valid_to",
                table: "indicator");
        }
    }
}
