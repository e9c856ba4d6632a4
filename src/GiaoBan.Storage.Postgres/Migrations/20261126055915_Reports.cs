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
            migrationBuilder.AddColumn<DateTime>(
                name: "accepted_at_utc",
                table: "unit_report",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "first_sent_at_utc",
                table: "unit_report",
                type: "timestamp with time zone",
                nullable: true);

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

            migrationBuilder.AddColumn<bool>(
                name: "is_on_papers",
                table: "conference",
                type: "boolean",
                nullable: false,
                defaultValue: false);

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
                name: "due_exception",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    new_due = table.Column<DateOnly>(type: "date", nullable: false),
                    expires = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    withdrawn_by = table.Column<string>(type: "text", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_due_exception", x => x.id);
                    table.ForeignKey(
                        name: "fk_due_exception_reporting_period_period_id",
                        column: x => x.period_id,
                        principalTable: "reporting_period",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "due_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    workdays_before = table.Column<int>(type: "integer", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    grace_until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_due_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_due_step_reporting_period_period_id",
                        column: x => x.period_id,
                        principalTable: "reporting_period",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "report_addendum",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    of_sending = table.Column<int>(type: "integer", nullable: false),
                    indicator_no = table.Column<int>(type: "integer", nullable: false),
                    first = table.Column<long>(type: "bigint", nullable: true),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_addendum", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_addendum_unit_report_report_id",
                        column: x => x.report_id,
                        principalTable: "unit_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_scan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    of_sending = table.Column<int>(type: "integer", nullable: false),
                    content_hash = table.Column<string>(type: "text", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_hash = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_scan", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_scan_unit_report_report_id",
                        column: x => x.report_id,
                        principalTable: "unit_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    words = table.Column<string>(type: "text", nullable: true),
                    head = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_step_unit_report_report_id",
                        column: x => x.report_id,
                        principalTable: "unit_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "ix_due_exception_period_id",
                table: "due_exception",
                column: "period_id");

            migrationBuilder.CreateIndex(
                name: "ix_due_exception_unit_id",
                table: "due_exception",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_due_step_period_id",
                table: "due_step",
                column: "period_id");

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
                name: "ix_report_addendum_report_id",
                table: "report_addendum",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_scan_file_id",
                table: "report_scan",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_scan_report_id",
                table: "report_scan",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_step_report_id",
                table: "report_step",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_sentence_source_sentence_id",
                table: "sentence_source",
                column: "sentence_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "due_exception");

            migrationBuilder.DropTable(
                name: "due_step");

            migrationBuilder.DropTable(
                name: "form_figure");

            migrationBuilder.DropTable(
                name: "form_rule");

            migrationBuilder.DropTable(
                name: "form_section");

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
                name: "report_addendum");

            migrationBuilder.DropTable(
                name: "report_scan");

            migrationBuilder.DropTable(
                name: "report_step");

            migrationBuilder.DropTable(
                name: "sentence_source");

            migrationBuilder.DropTable(
                name: "matter_group");

            migrationBuilder.DropTable(
                name: "consolidated_sentence");

            migrationBuilder.DropColumn(
                name: "accepted_at_utc",
                table: "unit_report");

            migrationBuilder.DropColumn(
                name: "first_sent_at_utc",
                table: "unit_report");

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

            migrationBuilder.DropColumn(
                name: "is_on_papers",
                table: "conference");
        }
    }
}
