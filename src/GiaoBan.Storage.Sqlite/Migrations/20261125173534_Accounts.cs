using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiaoBan.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Accounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "letter_id",
                table: "notice",
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
                name: "redaction",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    left_hash = table.Column<string>(type: "TEXT", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_redaction", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_account_id",
                table: "audit_entry",
                column: "account_id");

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
                name: "ix_account_session_account_id_ended_at_utc",
                table: "account_session",
                columns: new[] { "account_id", "ended_at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_letter_account_id_day",
                table: "letter",
                columns: new[] { "account_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_paper_reading_account_id",
                table: "paper_reading",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_paper_reading_paper_id",
                table: "paper_reading",
                column: "paper_id");

            migrationBuilder.CreateIndex(
                name: "ix_redaction_entry_seq",
                table: "redaction",
                column: "entry_seq");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_event");

            migrationBuilder.DropTable(
                name: "account_invitation");

            migrationBuilder.DropTable(
                name: "account_session");

            migrationBuilder.DropTable(
                name: "letter");

            migrationBuilder.DropTable(
                name: "paper_reading");

            migrationBuilder.DropTable(
                name: "redaction");

            migrationBuilder.DropIndex(
                name: "ix_audit_entry_account_id",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "letter_id",
                table: "notice");

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
                name: "deactivated_at_utc",
                table: "account");

            migrationBuilder.DropColumn(
                name: "last_totp_step",
                table: "account");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "account");
        }
    }
}
