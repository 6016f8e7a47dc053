using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Tickets.Data;

[Migration("202611210050_Tickets_Tables")]
internal sealed class TicketsTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Tickets(migrationBuilder);
        Stages(migrationBuilder);
        Messages(migrationBuilder);
        Numbers(migrationBuilder);
        Views(migrationBuilder);
    }

    private static void Tickets(MigrationBuilder schema)
    {
        schema.CreateTable("tickets", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            Number = table.Column<string>(name: "number", maxLength: 20, nullable: true),
            Kind = table.Column<int>(name: "kind", nullable: false),
            Nature = table.Column<int>(name: "nature", nullable: true),
            ProductId = table.Column<Guid>(name: "product_id", nullable: false),
            CategoryCode = table.Column<string>(name: "category_code", maxLength: 20, nullable: true),
            EstablishmentId = table.Column<Guid>(name: "establishment_id", nullable: false),
            RequesterId = table.Column<Guid>(name: "requester_id", nullable: false),
            Urgency = table.Column<int>(name: "urgency", nullable: false),
            Impact = table.Column<int>(name: "impact", nullable: false),
            Priority = table.Column<int>(name: "priority", nullable: false),
            BlockingProposed = table.Column<bool>(name: "blocking_proposed", nullable: false),
            JourneyId = table.Column<Guid>(name: "journey_id", nullable: true),
            FoldedSubject = table.Column<string>(name: "folded_subject", maxLength: 750, nullable: false),
            State = table.Column<int>(name: "state", nullable: false),
            HandlingLevel = table.Column<int>(name: "handling_level", nullable: false),
            SupportGroupId = table.Column<Guid>(name: "support_group_id", nullable: true),
            HandledBy = table.Column<string>(name: "handled_by", maxLength: 120, nullable: false),
            AssigneeId = table.Column<Guid>(name: "assignee_id", nullable: true),
            QualifiedLevel = table.Column<int>(name: "qualified_level", nullable: true),
            Visibility = table.Column<int>(name: "visibility", nullable: false),
            ConfidentialReason = table.Column<int>(name: "confidential_reason", nullable: true),
            ConfidentialReasonText = table.Column<string>(name: "confidential_reason_text", maxLength: 500, nullable: true),
            CreatedAt = table.Column<DateTime>(name: "created_at", nullable: false),
            SubmittedAt = table.Column<DateTime>(name: "submitted_at", nullable: true),
            TransmittedToAmueAt = table.Column<DateTime>(name: "transmitted_to_amue_at", nullable: true),
            SolutionId = table.Column<Guid>(name: "solution_id", nullable: true),
            SolutionAuthorId = table.Column<Guid>(name: "solution_author_id", nullable: true),
            SolutionProposedAt = table.Column<DateTime>(name: "solution_proposed_at", nullable: true),
            RemindAt = table.Column<DateTime>(name: "remind_at", nullable: true),
            RemindedAt = table.Column<DateTime>(name: "reminded_at", nullable: true),
            TacitAt = table.Column<DateTime>(name: "tacit_at", nullable: true),
            ValidatedAt = table.Column<DateTime>(name: "validated_at", nullable: true),
            ValidationMode = table.Column<int>(name: "validation_mode", nullable: true),
            Rating = table.Column<int>(name: "rating", nullable: true),
            RejectionCount = table.Column<int>(name: "rejection_count", nullable: false),
            CancelledAt = table.Column<DateTime>(name: "cancelled_at", nullable: true),
            Revision = table.Column<int>(name: "revision", nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_tickets", x => x.Id);
            table.ForeignKey("fk_tickets_content_items_id", x => x.Id, "content_items", "id", onDelete: ReferentialAction.Cascade);
        });
        schema.CreateIndex("ix_tickets_number", "tickets", "number", unique: true);
        schema.CreateIndex("ix_tickets_handled_by_state_priority_submitted_at", "tickets", ["handled_by", "state", "priority", "submitted_at"]);
        schema.CreateIndex("ix_tickets_requester_id", "tickets", "requester_id");
        schema.CreateIndex("ix_tickets_establishment_id_product_id", "tickets", ["establishment_id", "product_id"]);
        schema.CreateIndex("ix_tickets_state_remind_at", "tickets", ["state", "remind_at"]);
        schema.CreateIndex("ix_tickets_state_tacit_at", "tickets", ["state", "tacit_at"]);
    }

    private static void Stages(MigrationBuilder schema) => schema.CreateTable("ticket_stages", table => new
    {
        TicketId = table.Column<Guid>(name: "ticket_id", nullable: false),
        Ordinal = table.Column<int>(name: "ordinal", nullable: false),
        Level = table.Column<int>(name: "level", nullable: false),
        SupportGroupId = table.Column<Guid>(name: "support_group_id", nullable: true),
        FirstLevel = table.Column<int>(name: "first_level", nullable: true),
        EnteredAt = table.Column<DateTime>(name: "entered_at", nullable: false),
        OwnedAt = table.Column<DateTime>(name: "owned_at", nullable: true),
        OwnedBy = table.Column<Guid>(name: "owned_by", nullable: true),
    }, constraints: table =>
    {
        table.PrimaryKey("pk_ticket_stages", x => new { x.TicketId, x.Ordinal });
        table.ForeignKey("fk_ticket_stages_tickets_ticket_id", x => x.TicketId, "tickets", "id", onDelete: ReferentialAction.Cascade);
    });

    private static void Messages(MigrationBuilder schema)
    {
        schema.CreateTable("ticket_messages", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            TicketId = table.Column<Guid>(name: "ticket_id", nullable: false),
            Kind = table.Column<int>(name: "kind", nullable: false),
            Side = table.Column<int>(name: "side", nullable: false),
            Origin = table.Column<int>(name: "origin", nullable: false),
            SentAt = table.Column<DateTime>(name: "sent_at", nullable: false),
            Accepted = table.Column<bool>(name: "accepted", nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_ticket_messages", x => x.Id);
            table.ForeignKey("fk_ticket_messages_content_parts_id", x => x.Id, "content_parts", "id", onDelete: ReferentialAction.Cascade);
        });
        schema.CreateIndex("ix_ticket_messages_ticket_id", "ticket_messages", "ticket_id");
    }

    private static void Numbers(MigrationBuilder schema) => schema.CreateTable("ticket_numbers", table => new
    {
        Kind = table.Column<int>(name: "kind", nullable: false),
        Year = table.Column<int>(name: "year", nullable: false),
        Last = table.Column<int>(name: "last", nullable: false),
    }, constraints: table => table.PrimaryKey("pk_ticket_numbers", x => new { x.Kind, x.Year }));

    private static void Views(MigrationBuilder schema)
    {
        schema.CreateTable("ticket_views", table => new
        {
            AccountId = table.Column<Guid>(name: "account_id", nullable: false),
            TicketId = table.Column<Guid>(name: "ticket_id", nullable: false),
            LastSeenAt = table.Column<DateTime>(name: "last_seen_at", nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_ticket_views", x => new { x.AccountId, x.TicketId });
            table.ForeignKey("fk_ticket_views_tickets_ticket_id", x => x.TicketId, "tickets", "id", onDelete: ReferentialAction.Cascade);
        });
        schema.CreateIndex("ix_ticket_views_ticket_id", "ticket_views", "ticket_id");
    }
}
