using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiaoBan.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PeopleAndFollowUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_unit_parent_id",
                table: "unit");

            migrationBuilder.DropColumn(
                name: "communes",
                table: "unit");

            migrationBuilder.RenameColumn(
                name: "parent_id",
                table: "unit",
                newName: "agency_code");

            migrationBuilder.AddColumn<Guid>(
                name: "letter_id",
                table: "notice",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "age",
                table: "follow_up",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "is_accepted",
                table: "directive",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "directive",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "heard_on",
                table: "coordinating_unit",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_folded",
                table: "coordinating_unit",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "note",
                table: "coordinating_unit",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "left",
                table: "audit_payload",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "organiser_id",
                table: "audit_entry",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "audit_entry",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "why_hash",
                table: "audit_entry",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "period_id",
                table: "assignment",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<Guid>(
                name: "directive_id",
                table: "assignment",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<DateOnly>(
                name: "asked_on",
                table: "assignment",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_continued",
                table: "assignment",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "milestone_id",
                table: "assignment",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "occurrence",
                table: "assignment",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "parent_id",
                table: "assignment",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "repeats",
                table: "assignment",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "series_from",
                table: "assignment",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "series_id",
                table: "assignment",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "sort_day",
                table: "assignment",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "stopped_on",
                table: "assignment",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "workdays_before",
                table: "assignment",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "starts_on",
                table: "account_grant",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "deactivated_at_utc",
                table: "account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "last_totp_step",
                table: "account",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "account",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "account_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_invitation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", nullable: false),
                    made_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_invitation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_passkey",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_account_passkey_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    agent = table.Column<string>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    started_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_session", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assignment_source",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organiser_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: true),
                    sheet = table.Column<string>(type: "TEXT", nullable: true),
                    row = table.Column<int>(type: "INTEGER", nullable: true),
                    ordered_by = table.Column<string>(type: "TEXT", nullable: true),
                    ordered_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignment_source", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "due_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assignment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    milestone = table.Column<string>(type: "TEXT", nullable: false),
                    milestone_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_due_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_due_change_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "assignment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guest_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    conference_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    guest = table.Column<string>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", nullable: false),
                    made_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    revoked_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guest_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "hierarchy",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hierarchy", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "letter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    last_tried_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sent_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_answer = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lexicon_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organiser_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_from_correction = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lexicon_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "milestone",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organiser_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestone", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "paper_reading",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    paper_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_reading", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposal_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organiser_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fate = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    assignment_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true),
                    letter = table.Column<string>(type: "TEXT", nullable: true),
                    letter_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_answer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "redaction",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    left_hash = table.Column<string>(type: "TEXT", nullable: false),
                    left_why_hash = table.Column<string>(type: "TEXT", nullable: true),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_redaction", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reminder",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assignment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    track = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    slot_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    wants_agenda = table.Column<bool>(type: "INTEGER", nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminder", x => x.id);
                    table.ForeignKey(
                        name: "fk_reminder_assignment_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "assignment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reminder_ladder",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organiser_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agenda_after = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminder_ladder", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reorganisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organiser_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    planned_by = table.Column<string>(type: "TEXT", nullable: false),
                    carried_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    undone_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reorganisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "second_factor_demand",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organiser_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    since_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_second_factor_demand", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stand_in",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    grant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stand_in", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit_alias",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_alias", x => x.id);
                    table.ForeignKey(
                        name: "fk_unit_alias_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_contact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    post = table.Column<string>(type: "TEXT", nullable: true),
                    office_phone = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_contact", x => x.id);
                    table.ForeignKey(
                        name: "fk_unit_contact_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_edge",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hierarchy = table.Column<string>(type: "TEXT", nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_edge", x => x.id);
                    table.ForeignKey(
                        name: "fk_unit_edge_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_group",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    phrases = table.Column<string>(type: "TEXT", nullable: false),
                    explanation = table.Column<string>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    is_retired = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_group", x => x.id);
                });

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

            migrationBuilder.CreateTable(
                name: "unit_succession",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    predecessor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    successor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_main = table.Column<bool>(type: "INTEGER", nullable: false),
                    reorganisation_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_succession", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unnamed_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    is_approximate = table.Column<bool>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unnamed_units", x => x.id);
                    table.ForeignKey(
                        name: "fk_unnamed_units_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ladder_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ladder_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    track = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    offset = table.Column<int>(type: "INTEGER", nullable: false),
                    every = table.Column<int>(type: "INTEGER", nullable: true),
                    tells_lead = table.Column<bool>(type: "INTEGER", nullable: false),
                    tells_desk = table.Column<bool>(type: "INTEGER", nullable: false),
                    tells_chair = table.Column<bool>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ladder_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_ladder_step_reminder_ladder_ladder_id",
                        column: x => x.ladder_id,
                        principalTable: "reminder_ladder",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "chosen_home",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reorganisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    row_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chosen_home", x => x.id);
                    table.ForeignKey(
                        name: "fk_chosen_home_reorganisations_reorganisation_id",
                        column: x => x.reorganisation_id,
                        principalTable: "reorganisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "moved_holding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reorganisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    row_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_folded = table.Column<bool>(type: "INTEGER", nullable: false),
                    was = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_moved_holding", x => x.id);
                    table.ForeignKey(
                        name: "fk_moved_holding_reorganisations_reorganisation_id",
                        column: x => x.reorganisation_id,
                        principalTable: "reorganisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reorganised_unit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reorganisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_main = table.Column<bool>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    short_name = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reorganised_unit", x => x.id);
                    table.ForeignKey(
                        name: "fk_reorganised_unit_reorganisations_reorganisation_id",
                        column: x => x.reorganisation_id,
                        principalTable: "reorganisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_account_id",
                table: "audit_entry",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_assignment_asked_on",
                table: "assignment",
                column: "asked_on");

            migrationBuilder.CreateIndex(
                name: "ix_assignment_list",
                table: "assignment",
                columns: new[] { "organiser_id", "line_id", "sort_day", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_assignment_milestone_id",
                table: "assignment",
                column: "milestone_id");

            migrationBuilder.CreateIndex(
                name: "ix_assignment_open",
                table: "assignment",
                columns: new[] { "organiser_id", "line_id", "sort_day", "code", "state", "heard_on", "issued_on", "asked_on" },
                filter: "state <> 'Verified'");

            migrationBuilder.CreateIndex(
                name: "ix_assignment_parent_id",
                table: "assignment",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_assignment_series_id_occurrence",
                table: "assignment",
                columns: new[] { "series_id", "occurrence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assignment_state",
                table: "assignment",
                columns: new[] { "organiser_id", "line_id", "state", "sort_day", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_account_event_account_id_at_utc",
                table: "account_event",
                columns: new[] { "account_id", "at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_account_invitation_account_id",
                table: "account_invitation",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_invitation_token_hash",
                table: "account_invitation",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_passkey_user_id",
                table: "account_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_session_account_id_ended_at_utc",
                table: "account_session",
                columns: new[] { "account_id", "ended_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_chosen_home_reorganisation_id",
                table: "chosen_home",
                column: "reorganisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_due_change_assignment_id",
                table: "due_change",
                column: "assignment_id");

            migrationBuilder.CreateIndex(
                name: "ix_guest_link_conference_id",
                table: "guest_link",
                column: "conference_id");

            migrationBuilder.CreateIndex(
                name: "ix_guest_link_token_hash",
                table: "guest_link",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ladder_step_ladder_id",
                table: "ladder_step",
                column: "ladder_id");

            migrationBuilder.CreateIndex(
                name: "ix_letter_account_id_day",
                table: "letter",
                columns: new[] { "account_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lexicon_entry_organiser_id_kind_key",
                table: "lexicon_entry",
                columns: new[] { "organiser_id", "kind", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_milestone_organiser_id_line_id",
                table: "milestone",
                columns: new[] { "organiser_id", "line_id" });

            migrationBuilder.CreateIndex(
                name: "ix_moved_holding_reorganisation_id",
                table: "moved_holding",
                column: "reorganisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_paper_reading_account_id",
                table: "paper_reading",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_paper_reading_paper_id",
                table: "paper_reading",
                column: "paper_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_answer_proposal_id",
                table: "proposal_answer",
                column: "proposal_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_redaction_entry_seq",
                table: "redaction",
                column: "entry_seq");

            migrationBuilder.CreateIndex(
                name: "ix_reminder_assignment_id_track_slot_on",
                table: "reminder",
                columns: new[] { "assignment_id", "track", "slot_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reminder_wants_agenda_agenda_item_id",
                table: "reminder",
                columns: new[] { "wants_agenda", "agenda_item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_reminder_ladder_organiser_id_line_id",
                table: "reminder_ladder",
                columns: new[] { "organiser_id", "line_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reorganised_unit_reorganisation_id",
                table: "reorganised_unit",
                column: "reorganisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_reorganised_unit_unit_id",
                table: "reorganised_unit",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_second_factor_demand_organiser_id_role",
                table: "second_factor_demand",
                columns: new[] { "organiser_id", "role" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stand_in_account_id",
                table: "stand_in",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_stand_in_grant_id",
                table: "stand_in",
                column: "grant_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_alias_unit_id",
                table: "unit_alias",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_contact_unit_id",
                table: "unit_contact",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_edge_hierarchy_parent_id",
                table: "unit_edge",
                columns: new[] { "hierarchy", "parent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_unit_edge_unit_id",
                table: "unit_edge",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_request_assignment_id",
                table: "unit_request",
                column: "assignment_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_request_unit_id",
                table: "unit_request",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_succession_predecessor_id",
                table: "unit_succession",
                column: "predecessor_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_succession_successor_id",
                table: "unit_succession",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "ix_unnamed_units_unit_id",
                table: "unnamed_units",
                column: "unit_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_event");

            migrationBuilder.DropTable(
                name: "account_invitation");

            migrationBuilder.DropTable(
                name: "account_passkey");

            migrationBuilder.DropTable(
                name: "account_session");

            migrationBuilder.DropTable(
                name: "assignment_source");

            migrationBuilder.DropTable(
                name: "chosen_home");

            migrationBuilder.DropTable(
                name: "due_change");

            migrationBuilder.DropTable(
                name: "guest_link");

            migrationBuilder.DropTable(
                name: "hierarchy");

            migrationBuilder.DropTable(
                name: "ladder_step");

            migrationBuilder.DropTable(
                name: "letter");

            migrationBuilder.DropTable(
                name: "lexicon_entry");

            migrationBuilder.DropTable(
                name: "milestone");

            migrationBuilder.DropTable(
                name: "moved_holding");

            migrationBuilder.DropTable(
                name: "paper_reading");

            migrationBuilder.DropTable(
                name: "proposal_answer");

            migrationBuilder.DropTable(
                name: "redaction");

            migrationBuilder.DropTable(
                name: "reminder");

            migrationBuilder.DropTable(
                name: "reorganised_unit");

            migrationBuilder.DropTable(
                name: "second_factor_demand");

            migrationBuilder.DropTable(
                name: "stand_in");

            migrationBuilder.DropTable(
                name: "unit_alias");

            migrationBuilder.DropTable(
                name: "unit_contact");

            migrationBuilder.DropTable(
                name: "unit_edge");

            migrationBuilder.DropTable(
                name: "unit_group");

            migrationBuilder.DropTable(
                name: "unit_request");

            migrationBuilder.DropTable(
                name: "unit_succession");

            migrationBuilder.DropTable(
                name: "unnamed_units");

            migrationBuilder.DropTable(
                name: "reminder_ladder");

            migrationBuilder.DropTable(
                name: "reorganisation");

            migrationBuilder.DropIndex(
                name: "ix_audit_entry_account_id",
                table: "audit_entry");

            migrationBuilder.DropIndex(
                name: "ix_assignment_asked_on",
                table: "assignment");

            migrationBuilder.DropIndex(
                name: "ix_assignment_list",
                table: "assignment");

            migrationBuilder.DropIndex(
                name: "ix_assignment_milestone_id",
                table: "assignment");

            migrationBuilder.DropIndex(
                name: "ix_assignment_open",
                table: "assignment");

            migrationBuilder.DropIndex(
                name: "ix_assignment_parent_id",
                table: "assignment");

            migrationBuilder.DropIndex(
                name: "ix_assignment_series_id_occurrence",
                table: "assignment");

            migrationBuilder.DropIndex(
                name: "ix_assignment_state",
                table: "assignment");

            migrationBuilder.DropColumn(
                name: "letter_id",
                table: "notice");

            migrationBuilder.DropColumn(
                name: "age",
                table: "follow_up");

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
                name: "is_folded",
                table: "coordinating_unit");

            migrationBuilder.DropColumn(
                name: "note",
                table: "coordinating_unit");

            migrationBuilder.DropColumn(
                name: "left",
                table: "audit_payload");

            migrationBuilder.DropColumn(
                name: "organiser_id",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "why_hash",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "asked_on",
                table: "assignment");

            migrationBuilder.DropColumn(
                name: "is_continued",
                table: "assignment");

            migrationBuilder.DropColumn(
                name: "milestone_id",
                table: "assignment");

            migrationBuilder.DropColumn(
                name: "occurrence",
                table: "assignment");

            migrationBuilder.DropColumn(
                name: "parent_id",
                table: "assignment");

            migrationBuilder.DropColumn(
                name: "repeats",
                table: "assignment");

            migrationBuilder.DropColumn(
                name: "series_from",
                table: "assignment");

            migrationBuilder.DropColumn(
                name: "series_id",
                table: "assignment");

            migrationBuilder.DropColumn(
                name: "sort_day",
                table: "assignment");

            migrationBuilder.DropColumn(
                name: "stopped_on",
                table: "assignment");

            migrationBuilder.DropColumn(
                name: "workdays_before",
                table: "assignment");

            migrationBuilder.DropColumn(
                name: "starts_on",
                table: "account_grant");

            migrationBuilder.DropColumn(
                name: "deactivated_at_utc",
                table: "account");

            migrationBuilder.DropColumn(
                name: "last_totp_step",
                table: "account");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "account");

            migrationBuilder.RenameColumn(
                name: "agency_code",
                table: "unit",
                newName: "parent_id");

            migrationBuilder.AddColumn<int>(
                name: "communes",
                table: "unit",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AlterColumn<Guid>(
                name: "period_id",
                table: "assignment",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "directive_id",
                table: "assignment",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_parent_id",
                table: "unit",
                column: "parent_id");
        }
    }
}
