using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Tickets.Data;

[Migration("202611210060_Tickets_Journeys")]
internal sealed class JourneysTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Journeys(migrationBuilder);
        Suggestions(migrationBuilder);
    }

    private static void Journeys(MigrationBuilder schema)
    {
        schema.CreateTable("journeys", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            AccountRef = table.Column<Guid>(name: "account_ref", nullable: false),
            SpaceId = table.Column<Guid>(name: "space_id", nullable: true),
            StartedAt = table.Column<DateTime>(name: "started_at", nullable: false),
            EndedAt = table.Column<DateTime>(name: "ended_at", nullable: true),
            Outcome = table.Column<int>(name: "outcome", nullable: false),
            EndedBy = table.Column<Guid>(name: "ended_by", nullable: true),
        }, constraints: table => table.PrimaryKey("pk_journeys", x => x.Id));
        schema.CreateIndex("ix_journeys_outcome_started_at", "journeys", ["outcome", "started_at"]);
    }

    private static void Suggestions(MigrationBuilder schema) => schema.CreateTable("journey_suggestions", table => new
    {
        JourneyId = table.Column<Guid>(name: "journey_id", nullable: false),
        ContentId = table.Column<Guid>(name: "content_id", nullable: false),
        Rank = table.Column<int>(name: "rank", nullable: false),
        FirstShownAt = table.Column<DateTime>(name: "first_shown_at", nullable: false),
        OpenedAt = table.Column<DateTime>(name: "opened_at", nullable: true),
    }, constraints: table =>
    {
        table.PrimaryKey("pk_journey_suggestions", x => new { x.JourneyId, x.ContentId });
        table.ForeignKey("fk_journey_suggestions_journeys_journey_id", x => x.JourneyId, "journeys", "id", onDelete: ReferentialAction.Cascade);
    });
}
