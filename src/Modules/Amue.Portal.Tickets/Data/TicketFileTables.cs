using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Tickets.Data;

[Migration("202611290040_Tickets_Files")]
internal sealed class TicketFileTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("ticket_files", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            TicketId = table.Column<Guid>(name: "ticket_id", nullable: false),
            With = table.Column<int>(name: "with", nullable: true),
            MessageId = table.Column<Guid>(name: "message_id", nullable: true),
            Name = table.Column<string>(name: "name", maxLength: 150, nullable: false),
            MediaType = table.Column<string>(name: "media_type", maxLength: 100, nullable: false),
            Size = table.Column<long>(name: "size", nullable: false),
            Sha256 = table.Column<string>(name: "sha256", maxLength: 64, nullable: false),
            IsShared = table.Column<bool>(name: "is_shared", nullable: false),
            Visibility = table.Column<int>(name: "visibility", nullable: false),
            UploaderId = table.Column<Guid>(name: "uploader_id", nullable: false),
            AddedAt = table.Column<DateTime>(name: "added_at", nullable: false),
            SentAt = table.Column<DateTime>(name: "sent_at", nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_ticket_files", x => x.Id);
            table.ForeignKey("fk_ticket_files_tickets_ticket_id", x => x.TicketId, "tickets", "id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("ix_ticket_files_ticket_id", "ticket_files", "ticket_id");
        migrationBuilder.CreateIndex("ix_ticket_files_sha256", "ticket_files", "sha256");
        migrationBuilder.CreateIndex("ix_ticket_files_sent_at", "ticket_files", "sent_at");
    }
}
