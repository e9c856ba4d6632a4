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
                name: "exemplar",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    registered_by = table.Column<string>(type: "text", nullable: false),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state_reason = table.Column<string>(type: "text", nullable: true),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    changed = table.Column<string>(type: "text", nullable: true),
                    same_as_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exemplar", x => x.id);
                    table.ForeignKey(
                        name: "fk_exemplar_exemplar_parent_id",
                        column: x => x.parent_id,
                        principalTable: "exemplar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exemplar_exemplar_same_as_id",
                        column: x => x.same_as_id,
                        principalTable: "exemplar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "point_table",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    published_by = table.Column<string>(type: "text", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_point_table", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossier_part",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    exemplar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_part", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossier_part_exemplars_exemplar_id",
                        column: x => x.exemplar_id,
                        principalTable: "exemplar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exemplar_difference",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    exemplar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exemplar_difference", x => x.id);
                    table.ForeignKey(
                        name: "fk_exemplar_difference_exemplars_exemplar_id",
                        column: x => x.exemplar_id,
                        principalTable: "exemplar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recognition",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    exemplar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    appraisal_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition", x => x.id);
                    table.ForeignKey(
                        name: "fk_recognition_exemplars_exemplar_id",
                        column: x => x.exemplar_id,
                        principalTable: "exemplar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "survival_check",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    exemplar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    is_alive = table.Column<bool>(type: "boolean", nullable: false),
                    seen = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survival_check", x => x.id);
                    table.ForeignKey(
                        name: "fk_survival_check_exemplars_exemplar_id",
                        column: x => x.exemplar_id,
                        principalTable: "exemplar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appraisal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    point_table_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    opened_by = table.Column<string>(type: "text", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: true),
                    class_name = table.Column<string>(type: "text", nullable: true),
                    agreed_by = table.Column<string>(type: "text", nullable: true),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appraisal", x => x.id);
                    table.ForeignKey(
                        name: "fk_appraisal_point_tables_point_table_id",
                        column: x => x.point_table_id,
                        principalTable: "point_table",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "criterion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    point_table_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    parent_code = table.Column<string>(type: "text", nullable: true),
                    words = table.Column<string>(type: "text", nullable: false),
                    most = table.Column<long>(type: "bigint", nullable: false),
                    needs_evidence = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_criterion", x => x.id);
                    table.ForeignKey(
                        name: "fk_criterion_point_tables_point_table_id",
                        column: x => x.point_table_id,
                        principalTable: "point_table",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "point_class",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    point_table_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_point_class", x => x.id);
                    table.ForeignKey(
                        name: "fk_point_class_point_tables_point_table_id",
                        column: x => x.point_table_id,
                        principalTable: "point_table",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "point_deduction",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    point_table_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    each = table.Column<long>(type: "bigint", nullable: false),
                    at_most = table.Column<int>(type: "integer", nullable: false),
                    within = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_point_deduction", x => x.id);
                    table.ForeignKey(
                        name: "fk_point_deduction_point_tables_point_table_id",
                        column: x => x.point_table_id,
                        principalTable: "point_table",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "score_sheet",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    appraisal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    scorer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scorer_name = table.Column<string>(type: "text", nullable: false),
                    handed_in_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sendings = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: true),
                    class_name = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_score_sheet", x => x.id);
                    table.ForeignKey(
                        name: "fk_score_sheet_appraisals_appraisal_id",
                        column: x => x.appraisal_id,
                        principalTable: "appraisal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "score_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    score_sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    points = table.Column<long>(type: "bigint", nullable: false),
                    times = table.Column<int>(type: "integer", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_score_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_score_line_score_sheet_score_sheet_id",
                        column: x => x.score_sheet_id,
                        principalTable: "score_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_appraisal_point_table_id",
                table: "appraisal",
                column: "point_table_id");

            migrationBuilder.CreateIndex(
                name: "ix_appraisal_subject_id",
                table: "appraisal",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_criterion_point_table_id",
                table: "criterion",
                column: "point_table_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_part_exemplar_id",
                table: "dossier_part",
                column: "exemplar_id");

            migrationBuilder.CreateIndex(
                name: "ix_exemplar_organiser_id_line_id_year_number",
                table: "exemplar",
                columns: new[] { "organiser_id", "line_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exemplar_parent_id",
                table: "exemplar",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_exemplar_same_as_id",
                table: "exemplar",
                column: "same_as_id");

            migrationBuilder.CreateIndex(
                name: "ix_exemplar_difference_exemplar_id",
                table: "exemplar_difference",
                column: "exemplar_id");

            migrationBuilder.CreateIndex(
                name: "ix_point_class_point_table_id",
                table: "point_class",
                column: "point_table_id");

            migrationBuilder.CreateIndex(
                name: "ix_point_deduction_point_table_id",
                table: "point_deduction",
                column: "point_table_id");

            migrationBuilder.CreateIndex(
                name: "ix_point_table_organiser_id_line_id_place_year_edition",
                table: "point_table",
                columns: new[] { "organiser_id", "line_id", "place", "year", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recognition_exemplar_id",
                table: "recognition",
                column: "exemplar_id");

            migrationBuilder.CreateIndex(
                name: "ix_score_line_score_sheet_id",
                table: "score_line",
                column: "score_sheet_id");

            migrationBuilder.CreateIndex(
                name: "ix_score_sheet_appraisal_id",
                table: "score_sheet",
                column: "appraisal_id");

            migrationBuilder.CreateIndex(
                name: "ix_score_sheet_scorer_id",
                table: "score_sheet",
                column: "scorer_id");

            migrationBuilder.CreateIndex(
                name: "ix_survival_check_exemplar_id_months",
                table: "survival_check",
                columns: new[] { "exemplar_id", "months" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "criterion");

            migrationBuilder.DropTable(
                name: "dossier_part");

            migrationBuilder.DropTable(
                name: "exemplar_difference");

            migrationBuilder.DropTable(
                name: "point_class");

            migrationBuilder.DropTable(
                name: "point_deduction");

            migrationBuilder.DropTable(
                name: "recognition");

            migrationBuilder.DropTable(
                name: "score_line");

            migrationBuilder.DropTable(
                name: "survival_check");

            migrationBuilder.DropTable(
                name: "score_sheet");

            migrationBuilder.DropTable(
                name: "exemplar");

            migrationBuilder.DropTable(
                name: "appraisal");

            migrationBuilder.DropTable(
                name: "point_table");
        }
    }
}
