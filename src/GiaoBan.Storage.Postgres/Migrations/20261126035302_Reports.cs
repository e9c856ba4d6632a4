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
            migrationBuilder.CreateTable(
                name: "consolidated_sentence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    written_by = table.Column<string>(type: "text", nullable: false),
                    written_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_dropped = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consolidated_sentence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "frozen_edition",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    frozen_by = table.Column<string>(type: "text", nullable: false),
                    frozen_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    conference_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_frozen_edition", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "line_question",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true),
                    answered_by = table.Column<string>(type: "text", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_line_question", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "matter_group",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    absorbed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    follows_id = table.Column<Guid>(type: "uuid", nullable: true),
                    begins_here = table.Column<bool>(type: "boolean", nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_by = table.Column<string>(type: "text", nullable: false),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matter_group", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "matter_parting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_id = table.Column<Guid>(type: "uuid", nullable: false),
                    second_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matter_parting", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_target",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_target", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sentence_source",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sentence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sentence_source", x => x.id);
                    table.ForeignKey(
                        name: "fk_sentence_source_consolidated_sentence_sentence_id",
                        column: x => x.sentence_id,
                        principalTable: "consolidated_sentence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "matter_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matter_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_matter_line_matter_group_group_id",
                        column: x => x.group_id,
                        principalTable: "matter_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_consolidated_sentence_period_id",
                table: "consolidated_sentence",
                column: "period_id");

            migrationBuilder.CreateIndex(
                name: "ix_frozen_edition_conference_id",
                table: "frozen_edition",
                column: "conference_id");

            migrationBuilder.CreateIndex(
                name: "ix_frozen_edition_period_id_ordinal",
                table: "frozen_edition",
                columns: new[] { "period_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_line_question_organiser_id_line_id_answered_on",
                table: "line_question",
                columns: new[] { "organiser_id", "line_id", "answered_on" });

            migrationBuilder.CreateIndex(
                name: "ix_line_question_period_id_unit_id",
                table: "line_question",
                columns: new[] { "period_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_matter_group_period_id_section",
                table: "matter_group",
                columns: new[] { "period_id", "section" });

            migrationBuilder.CreateIndex(
                name: "ix_matter_line_group_id",
                table: "matter_line",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_matter_line_item_id",
                table: "matter_line",
                column: "item_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_matter_parting_first_id_second_id",
                table: "matter_parting",
                columns: new[] { "first_id", "second_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_target_organiser_id_line_id_year_indicator_id",
                table: "plan_target",
                columns: new[] { "organiser_id", "line_id", "year", "indicator_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sentence_source_sentence_id",
                table: "sentence_source",
                column: "sentence_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "frozen_edition");

            migrationBuilder.DropTable(
                name: "line_question");

            migrationBuilder.DropTable(
                name: "matter_line");

            migrationBuilder.DropTable(
                name: "matter_parting");

            migrationBuilder.DropTable(
                name: "plan_target");

            migrationBuilder.DropTable(
                name: "sentence_source");

            migrationBuilder.DropTable(
                name: "matter_group");

            migrationBuilder.DropTable(
                name: "consolidated_sentence");
        }
    }
}
