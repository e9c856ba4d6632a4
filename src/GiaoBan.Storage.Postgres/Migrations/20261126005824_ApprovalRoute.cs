using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiaoBan.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ApprovalRoute : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "conclusion_notice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    conference_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    no_assignment_reason = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: true),
                    symbol = table.Column<string>(type: "text", nullable: true),
                    register = table.Column<string>(type: "text", nullable: true),
                    number_text = table.Column<string>(type: "text", nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    issued_version = table.Column<int>(type: "integer", nullable: true),
                    signer = table.Column<string>(type: "text", nullable: true),
                    text_hash = table.Column<string>(type: "text", nullable: true),
                    paper_id = table.Column<Guid>(type: "uuid", nullable: true),
                    paper_hash = table.Column<string>(type: "text", nullable: true),
                    skip_reason = table.Column<string>(type: "text", nullable: true),
                    skipped_by = table.Column<string>(type: "text", nullable: true),
                    skipped_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conclusion_notice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "approval_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    in_version = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder_name = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<string>(type: "text", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approval_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_approval_step_conclusion_notice_notice_id",
                        column: x => x.notice_id,
                        principalTable: "conclusion_notice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notice_paragraph",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    in_version = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    mark = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_paragraph", x => x.id);
                    table.ForeignKey(
                        name: "fk_notice_paragraph_conclusion_notice_notice_id",
                        column: x => x.notice_id,
                        principalTable: "conclusion_notice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notice_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    submitted_by = table.Column<string>(type: "text", nullable: true),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_notice_version_conclusion_notice_notice_id",
                        column: x => x.notice_id,
                        principalTable: "conclusion_notice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "opinion_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    in_version = table.Column<int>(type: "integer", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    question = table.Column<string>(type: "text", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true),
                    answered_by = table.Column<string>(type: "text", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opinion_request", x => x.id);
                    table.ForeignKey(
                        name: "fk_opinion_request_conclusion_notice_notice_id",
                        column: x => x.notice_id,
                        principalTable: "conclusion_notice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signed_copy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    of_version = table.Column<int>(type: "integer", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_hash = table.Column<string>(type: "text", nullable: false),
                    found = table.Column<int>(type: "integer", nullable: true),
                    paragraphs = table.Column<int>(type: "integer", nullable: false),
                    carries_number = table.Column<bool>(type: "boolean", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signed_copy", x => x.id);
                    table.ForeignKey(
                        name: "fk_signed_copy_conclusion_notice_notice_id",
                        column: x => x.notice_id,
                        principalTable: "conclusion_notice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_approval_step_holder_id_state",
                table: "approval_step",
                columns: new[] { "holder_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_approval_step_notice_id",
                table: "approval_step",
                column: "notice_id");

            migrationBuilder.CreateIndex(
                name: "ix_conclusion_notice_conference_id",
                table: "conclusion_notice",
                column: "conference_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conclusion_notice_organiser_id_register_symbol_number",
                table: "conclusion_notice",
                columns: new[] { "organiser_id", "register", "symbol", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conclusion_notice_text_hash",
                table: "conclusion_notice",
                column: "text_hash");

            migrationBuilder.CreateIndex(
                name: "ix_notice_paragraph_notice_id",
                table: "notice_paragraph",
                column: "notice_id");

            migrationBuilder.CreateIndex(
                name: "ix_notice_version_notice_id",
                table: "notice_version",
                column: "notice_id");

            migrationBuilder.CreateIndex(
                name: "ix_opinion_request_account_id",
                table: "opinion_request",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_opinion_request_notice_id",
                table: "opinion_request",
                column: "notice_id");

            migrationBuilder.CreateIndex(
                name: "ix_signed_copy_notice_id",
                table: "signed_copy",
                column: "notice_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "approval_step");

            migrationBuilder.DropTable(
                name: "notice_paragraph");

            migrationBuilder.DropTable(
                name: "notice_version");

            migrationBuilder.DropTable(
                name: "opinion_request");

            migrationBuilder.DropTable(
                name: "signed_copy");

            migrationBuilder.DropTable(
                name: "conclusion_notice");
        }
    }
}
