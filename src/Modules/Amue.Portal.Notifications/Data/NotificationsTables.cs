using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Notifications.Data;

[Migration("202611210040_Notifications_Tables")]
internal sealed class NotificationsTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("queued_mails", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            Key = table.Column<string>(name: "key", maxLength: 200, nullable: false),
            RecipientId = table.Column<Guid>(name: "recipient_id", nullable: false),
            SubjectKey = table.Column<string>(name: "subject_key", maxLength: 100, nullable: false),
            BodyKey = table.Column<string>(name: "body_key", maxLength: 100, nullable: false),
            Path = table.Column<string>(name: "path", maxLength: 400, nullable: false),
            ContentId = table.Column<Guid>(name: "content_id", nullable: true),
            PartId = table.Column<Guid>(name: "part_id", nullable: true),
            Arguments = table.Column<string>(name: "arguments", nullable: false),
            MessageId = table.Column<string>(name: "message_id", maxLength: 200, nullable: false),
            State = table.Column<int>(name: "state", nullable: false),
            QueuedAt = table.Column<DateTime>(name: "queued_at", nullable: false),
            DueAt = table.Column<DateTime>(name: "due_at", nullable: false),
            Attempts = table.Column<int>(name: "attempts", nullable: false),
            Refusals = table.Column<int>(name: "refusals", nullable: false),
            SentAt = table.Column<DateTime>(name: "sent_at", nullable: true),
        }, constraints: table => table.PrimaryKey("pk_queued_mails", x => x.Id));
        migrationBuilder.CreateIndex("ix_queued_mails_key", "queued_mails", "key", unique: true);
        migrationBuilder.CreateIndex("ix_queued_mails_state_due_at", "queued_mails", ["state", "due_at"]);
    }
}
