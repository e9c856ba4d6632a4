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
                name: "commendation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grounds = table.Column<string>(type: "text", nullable: false),
                    proposed_by = table.Column<string>(type: "text", nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    paper = table.Column<string>(type: "text", nullable: true),
                    decline_reason = table.Column<string>(type: "text", nullable: true),
                    settled_by = table.Column<string>(type: "text", nullable: true),
                    settled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commendation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "congress",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    lead_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_congress", x => x.id);
                });

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
                name: "pilot",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    hypothesis = table.Column<string>(type: "text", nullable: false),
                    paper = table.Column<string>(type: "text", nullable: true),
                    evaluate_on = table.Column<DateOnly>(type: "date", nullable: false),
                    fate = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    evaluation = table.Column<string>(type: "text", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pilot", x => x.id);
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
                name: "situation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    raised_by = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    weight = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    households = table.Column<int>(type: "integer", nullable: true),
                    seen_on = table.Column<DateOnly>(type: "date", nullable: false),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true),
                    answered_by = table.Column<string>(type: "text", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_situation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_course",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    held_by = table.Column<Guid>(type: "uuid", nullable: false),
                    starts = table.Column<DateOnly>(type: "date", nullable: false),
                    ends = table.Column<DateOnly>(type: "date", nullable: false),
                    need_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_course", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_need",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_need", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "year_theme",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_year_theme", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "congress_mark",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    congress_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_congress_mark", x => x.id);
                    table.ForeignKey(
                        name: "fk_congress_mark_congresses_congress_id",
                        column: x => x.congress_id,
                        principalTable: "congress",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "congress_place",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    congress_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    held = table.Column<int>(type: "integer", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    above_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_congress_place", x => x.id);
                    table.ForeignKey(
                        name: "fk_congress_place_congresses_congress_id",
                        column: x => x.congress_id,
                        principalTable: "congress",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "congress_round",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    congress_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    deadline = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_congress_round", x => x.id);
                    table.ForeignKey(
                        name: "fk_congress_round_congresses_congress_id",
                        column: x => x.congress_id,
                        principalTable: "congress",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "congress_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    congress_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    days_before = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    output = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_congress_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_congress_step_congresses_congress_id",
                        column: x => x.congress_id,
                        principalTable: "congress",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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

            migrationBuilder.CreateTable(
                name: "pilot_check",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pilot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pilot_check", x => x.id);
                    table.ForeignKey(
                        name: "fk_pilot_check_pilots_pilot_id",
                        column: x => x.pilot_id,
                        principalTable: "pilot",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pilot_measure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pilot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    unit_of_measure = table.Column<string>(type: "text", nullable: true),
                    is_share = table.Column<bool>(type: "boolean", nullable: false),
                    before = table.Column<int>(type: "integer", nullable: false),
                    before_of = table.Column<int>(type: "integer", nullable: false),
                    after = table.Column<int>(type: "integer", nullable: true),
                    after_of = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pilot_measure", x => x.id);
                    table.ForeignKey(
                        name: "fk_pilot_measure_pilots_pilot_id",
                        column: x => x.pilot_id,
                        principalTable: "pilot",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pilot_site",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pilot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    control = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pilot_site", x => x.id);
                    table.ForeignKey(
                        name: "fk_pilot_site_pilots_pilot_id",
                        column: x => x.pilot_id,
                        principalTable: "pilot",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pilot_tick",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pilot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    check_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pilot_tick", x => x.id);
                    table.ForeignKey(
                        name: "fk_pilot_tick_pilots_pilot_id",
                        column: x => x.pilot_id,
                        principalTable: "pilot",
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
                name: "year_score",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    point_table_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    contest_until = table.Column<DateOnly>(type: "date", nullable: false),
                    reckoned_by = table.Column<string>(type: "text", nullable: false),
                    reckoned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    class_name = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_year_score", x => x.id);
                    table.ForeignKey(
                        name: "fk_year_score_point_table_point_table_id",
                        column: x => x.point_table_id,
                        principalTable: "point_table",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "situation_taking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    situation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_situation_taking", x => x.id);
                    table.ForeignKey(
                        name: "fk_situation_taking_situation_situation_id",
                        column: x => x.situation_id,
                        principalTable: "situation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "course_seat",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post = table.Column<string>(type: "text", nullable: false),
                    posts = table.Column<int>(type: "integer", nullable: false),
                    came = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_course_seat", x => x.id);
                    table.ForeignKey(
                        name: "fk_course_seat_training_course_course_id",
                        column: x => x.course_id,
                        principalTable: "training_course",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "theme_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    word = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    lead_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    product = table.Column<string>(type: "text", nullable: true),
                    indicators = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_theme_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_theme_line_year_theme_theme_id",
                        column: x => x.theme_id,
                        principalTable: "year_theme",
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
                name: "year_score_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_score_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    most = table.Column<long>(type: "bigint", nullable: false),
                    measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reckoned = table.Column<long>(type: "bigint", nullable: false),
                    points = table.Column<long>(type: "bigint", nullable: false),
                    contest_reason = table.Column<string>(type: "text", nullable: true),
                    contested_by = table.Column<string>(type: "text", nullable: true),
                    contested_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer_text = table.Column<string>(type: "text", nullable: true),
                    answered_by = table.Column<string>(type: "text", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_year_score_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_year_score_line_year_scores_year_score_id",
                        column: x => x.year_score_id,
                        principalTable: "year_score",
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

            migrationBuilder.CreateTable(
                name: "year_fact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_score_line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    of = table.Column<int>(type: "integer", nullable: false),
                    about_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_year_fact", x => x.id);
                    table.ForeignKey(
                        name: "fk_year_fact_year_score_line_year_score_line_id",
                        column: x => x.year_score_line_id,
                        principalTable: "year_score_line",
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
                name: "ix_commendation_organiser_id_line_id_unit_id",
                table: "commendation",
                columns: new[] { "organiser_id", "line_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_congress_organiser_id_line_id",
                table: "congress",
                columns: new[] { "organiser_id", "line_id" });

            migrationBuilder.CreateIndex(
                name: "ix_congress_mark_congress_id",
                table: "congress_mark",
                column: "congress_id");

            migrationBuilder.CreateIndex(
                name: "ix_congress_place_congress_id",
                table: "congress_place",
                column: "congress_id");

            migrationBuilder.CreateIndex(
                name: "ix_congress_round_congress_id",
                table: "congress_round",
                column: "congress_id");

            migrationBuilder.CreateIndex(
                name: "ix_congress_step_congress_id",
                table: "congress_step",
                column: "congress_id");

            migrationBuilder.CreateIndex(
                name: "ix_course_seat_course_id",
                table: "course_seat",
                column: "course_id");

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
                name: "ix_joint_effort_period_no_indicator_no",
                table: "joint_effort",
                columns: new[] { "period_no", "indicator_no" });

            migrationBuilder.CreateIndex(
                name: "ix_joint_part_joint_effort_id",
                table: "joint_part",
                column: "joint_effort_id");

            migrationBuilder.CreateIndex(
                name: "ix_pilot_organiser_id_line_id",
                table: "pilot",
                columns: new[] { "organiser_id", "line_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pilot_check_pilot_id",
                table: "pilot_check",
                column: "pilot_id");

            migrationBuilder.CreateIndex(
                name: "ix_pilot_measure_pilot_id",
                table: "pilot_measure",
                column: "pilot_id");

            migrationBuilder.CreateIndex(
                name: "ix_pilot_site_pilot_id",
                table: "pilot_site",
                column: "pilot_id");

            migrationBuilder.CreateIndex(
                name: "ix_pilot_tick_pilot_id",
                table: "pilot_tick",
                column: "pilot_id");

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
                name: "ix_situation_organiser_id_line_id_state",
                table: "situation",
                columns: new[] { "organiser_id", "line_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_situation_taking_report_id",
                table: "situation_taking",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_situation_taking_situation_id",
                table: "situation_taking",
                column: "situation_id");

            migrationBuilder.CreateIndex(
                name: "ix_survival_check_exemplar_id_months",
                table: "survival_check",
                columns: new[] { "exemplar_id", "months" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_theme_line_theme_id",
                table: "theme_line",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_training_course_organiser_id_line_id_starts",
                table: "training_course",
                columns: new[] { "organiser_id", "line_id", "starts" });

            migrationBuilder.CreateIndex(
                name: "ix_training_need_organiser_id_line_id",
                table: "training_need",
                columns: new[] { "organiser_id", "line_id" });

            migrationBuilder.CreateIndex(
                name: "ix_year_fact_year_score_line_id",
                table: "year_fact",
                column: "year_score_line_id");

            migrationBuilder.CreateIndex(
                name: "ix_year_score_organiser_id_line_id_year_unit_id",
                table: "year_score",
                columns: new[] { "organiser_id", "line_id", "year", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_year_score_point_table_id",
                table: "year_score",
                column: "point_table_id");

            migrationBuilder.CreateIndex(
                name: "ix_year_score_line_year_score_id",
                table: "year_score_line",
                column: "year_score_id");

            migrationBuilder.CreateIndex(
                name: "ix_year_theme_organiser_id_line_id_year",
                table: "year_theme",
                columns: new[] { "organiser_id", "line_id", "year" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "commendation");

            migrationBuilder.DropTable(
                name: "congress_mark");

            migrationBuilder.DropTable(
                name: "congress_place");

            migrationBuilder.DropTable(
                name: "congress_round");

            migrationBuilder.DropTable(
                name: "congress_step");

            migrationBuilder.DropTable(
                name: "course_seat");

            migrationBuilder.DropTable(
                name: "criterion");

            migrationBuilder.DropTable(
                name: "dossier_part");

            migrationBuilder.DropTable(
                name: "exemplar_difference");

            migrationBuilder.DropTable(
                name: "joint_part");

            migrationBuilder.DropTable(
                name: "pilot_check");

            migrationBuilder.DropTable(
                name: "pilot_measure");

            migrationBuilder.DropTable(
                name: "pilot_site");

            migrationBuilder.DropTable(
                name: "pilot_tick");

            migrationBuilder.DropTable(
                name: "point_class");

            migrationBuilder.DropTable(
                name: "point_deduction");

            migrationBuilder.DropTable(
                name: "recognition");

            migrationBuilder.DropTable(
                name: "score_line");

            migrationBuilder.DropTable(
                name: "situation_taking");

            migrationBuilder.DropTable(
                name: "survival_check");

            migrationBuilder.DropTable(
                name: "theme_line");

            migrationBuilder.DropTable(
                name: "training_need");

            migrationBuilder.DropTable(
                name: "year_fact");

            migrationBuilder.DropTable(
                name: "congress");

            migrationBuilder.DropTable(
                name: "training_course");

            migrationBuilder.DropTable(
                name: "joint_effort");

            migrationBuilder.DropTable(
                name: "pilot");

            migrationBuilder.DropTable(
                name: "score_sheet");

            migrationBuilder.DropTable(
                name: "situation");

            migrationBuilder.DropTable(
                name: "exemplar");

            migrationBuilder.DropTable(
                name: "year_theme");

            migrationBuilder.DropTable(
                name: "year_score_line");

            migrationBuilder.DropTable(
                name: "appraisal");

            migrationBuilder.DropTable(
                name: "year_score");

            migrationBuilder.DropTable(
                name: "point_table");
        }
    }
}
