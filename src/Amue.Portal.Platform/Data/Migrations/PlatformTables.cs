using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Platform.Data.Migrations;

[Migration("202611210001_Platform_Tables")]
internal sealed class PlatformTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Spaces(migrationBuilder);
        Security(migrationBuilder);
        Content(migrationBuilder);
        Parts(migrationBuilder);
        Events(migrationBuilder);
        Audit(migrationBuilder);
    }

    private static void Spaces(MigrationBuilder schema)
    {
        schema.CreateTable("stamps", table => new
        {
            Name = table.Column<string>(name: "name", maxLength: 40, nullable: false),
            Value = table.Column<Guid>(name: "value", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_stamps", x => x.Name));

        schema.CreateTable("spaces", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            Key = table.Column<string>(name: "key", maxLength: 40, nullable: false),
            Kind = table.Column<int>(name: "kind", nullable: false),
            Title = table.Column<string>(name: "title", maxLength: 200, nullable: false),
            Description = table.Column<string>(name: "description", nullable: false),
            Welcome = table.Column<string>(name: "welcome", nullable: false),
            ProductId = table.Column<Guid>(name: "product_id", nullable: true),
            EstablishmentId = table.Column<Guid>(name: "establishment_id", nullable: true),
            Brand = table.Column<string>(name: "brand", nullable: false),
            Features = table.Column<string>(name: "features", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_spaces", x => x.Id));
        schema.CreateIndex("ix_spaces_key", "spaces", "key", unique: true);
    }

    private static void Security(MigrationBuilder schema)
    {
        schema.CreateTable("roles", table => new
        {
            Key = table.Column<string>(name: "key", maxLength: 60, nullable: false),
            Permissions = table.Column<string>(name: "permissions", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_roles", x => x.Key));

        schema.CreateTable("role_grants", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            AccountId = table.Column<Guid>(name: "account_id", nullable: false),
            Role = table.Column<string>(name: "role", maxLength: 60, nullable: false),
            SpaceId = table.Column<Guid>(name: "space_id", nullable: true),
            EstablishmentId = table.Column<Guid>(name: "establishment_id", nullable: true),
            ProductId = table.Column<Guid>(name: "product_id", nullable: true),
            GrantedAt = table.Column<DateTime>(name: "granted_at", nullable: false),
            GrantedBy = table.Column<Guid>(name: "granted_by", nullable: true),
            ExpiresAt = table.Column<DateTime>(name: "expires_at", nullable: true),
        }, constraints: table => table.PrimaryKey("pk_role_grants", x => x.Id));
        schema.CreateIndex("ix_role_grants_account_id", "role_grants", "account_id");

        schema.CreateTable("actor_references", table => new
        {
            AccountId = table.Column<Guid>(name: "account_id", nullable: false),
            Ref = table.Column<Guid>(name: "ref", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_actor_references", x => x.AccountId));
        schema.CreateIndex("ix_actor_references_ref", "actor_references", "ref", unique: true);
    }

    private static void Content(MigrationBuilder schema)
    {
        schema.CreateTable("content_items", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            Type = table.Column<string>(name: "type", maxLength: 40, nullable: false),
            SpaceId = table.Column<Guid>(name: "space_id", nullable: false),
            EstablishmentId = table.Column<Guid>(name: "establishment_id", nullable: true),
            ProductId = table.Column<Guid>(name: "product_id", nullable: true),
            AuthorId = table.Column<Guid>(name: "author_id", nullable: true),
            Title = table.Column<string>(name: "title", maxLength: 250, nullable: false),
            Slug = table.Column<string>(name: "slug", maxLength: 100, nullable: false),
            Language = table.Column<string>(name: "language", maxLength: 5, nullable: false),
            Visibility = table.Column<int>(name: "visibility", nullable: false),
            State = table.Column<string>(name: "state", maxLength: 40, nullable: false),
            Version = table.Column<int>(name: "version", nullable: false),
            Revision = table.Column<int>(name: "revision", nullable: false),
            CustomFields = table.Column<string>(name: "custom_fields", nullable: false),
            CreatedAt = table.Column<DateTime>(name: "created_at", nullable: false),
            UpdatedAt = table.Column<DateTime>(name: "updated_at", nullable: false),
            LastActivityAt = table.Column<DateTime>(name: "last_activity_at", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_content_items", x => x.Id));
        schema.CreateIndex("ix_content_items_space_id_type_slug", "content_items", ["space_id", "type", "slug"], unique: true);
        schema.CreateIndex("ix_content_items_author_id", "content_items", "author_id");

        schema.CreateTable("content_versions", table => new
        {
            ContentId = table.Column<Guid>(name: "content_id", nullable: false),
            Number = table.Column<int>(name: "number", nullable: false),
            Title = table.Column<string>(name: "title", maxLength: 250, nullable: false),
            Body = table.Column<string>(name: "body", nullable: false),
            AuthorId = table.Column<Guid>(name: "author_id", nullable: true),
            CreatedAt = table.Column<DateTime>(name: "created_at", nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_content_versions", x => new { x.ContentId, x.Number });
            table.ForeignKey("fk_content_versions_content_items_content_id", x => x.ContentId, "content_items", "id", onDelete: ReferentialAction.Cascade);
        });

        schema.CreateTable("content_tags", table => new
        {
            ContentId = table.Column<Guid>(name: "content_id", nullable: false),
            Name = table.Column<string>(name: "name", maxLength: 60, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_content_tags", x => new { x.ContentId, x.Name });
            table.ForeignKey("fk_content_tags_content_items_content_id", x => x.ContentId, "content_items", "id", onDelete: ReferentialAction.Cascade);
        });
        schema.CreateIndex("ix_content_tags_name", "content_tags", "name");

        schema.CreateTable("content_audiences", table => new
        {
            ContentId = table.Column<Guid>(name: "content_id", nullable: false),
            Token = table.Column<string>(name: "token", maxLength: 120, nullable: false),
            ExpiresAt = table.Column<DateTime>(name: "expires_at", nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_content_audiences", x => new { x.ContentId, x.Token });
            table.ForeignKey("fk_content_audiences_content_items_content_id", x => x.ContentId, "content_items", "id", onDelete: ReferentialAction.Cascade);
        });
        schema.CreateIndex("ix_content_audiences_token_content_id", "content_audiences", ["token", "content_id"]);

        schema.CreateTable("content_placements", table => new
        {
            ContentId = table.Column<Guid>(name: "content_id", nullable: false),
            SpaceId = table.Column<Guid>(name: "space_id", nullable: false),
            Type = table.Column<string>(name: "type", maxLength: 40, nullable: false),
            State = table.Column<string>(name: "state", maxLength: 40, nullable: false),
            Visibility = table.Column<int>(name: "visibility", nullable: false),
            LastActivityAt = table.Column<DateTime>(name: "last_activity_at", nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_content_placements", x => new { x.ContentId, x.SpaceId });
            table.ForeignKey("fk_content_placements_content_items_content_id", x => x.ContentId, "content_items", "id", onDelete: ReferentialAction.Cascade);
        });
        schema.CreateIndex(
            "ix_content_placements_listing",
            "content_placements",
            ["space_id", "type", "state", "last_activity_at", "content_id", "visibility"]);
    }

    private static void Parts(MigrationBuilder schema)
    {
        schema.CreateTable("content_parts", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            ContentId = table.Column<Guid>(name: "content_id", nullable: false),
            Kind = table.Column<string>(name: "kind", maxLength: 40, nullable: false),
            Body = table.Column<string>(name: "body", nullable: false),
            AuthorId = table.Column<Guid>(name: "author_id", nullable: true),
            CreatedAt = table.Column<DateTime>(name: "created_at", nullable: false),
            IsRestricted = table.Column<bool>(name: "is_restricted", nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_content_parts", x => x.Id);
            table.ForeignKey("fk_content_parts_content_items_content_id", x => x.ContentId, "content_items", "id", onDelete: ReferentialAction.Cascade);
        });
        schema.CreateIndex("ix_content_parts_content_id_created_at", "content_parts", ["content_id", "created_at"]);

        schema.CreateTable("part_audiences", table => new
        {
            PartId = table.Column<Guid>(name: "part_id", nullable: false),
            Token = table.Column<string>(name: "token", maxLength: 120, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_part_audiences", x => new { x.PartId, x.Token });
            table.ForeignKey("fk_part_audiences_content_parts_part_id", x => x.PartId, "content_parts", "id", onDelete: ReferentialAction.Cascade);
        });

        schema.CreateTable("content_fields", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            ContentType = table.Column<string>(name: "content_type", maxLength: 40, nullable: false),
            SpaceId = table.Column<Guid>(name: "space_id", nullable: true),
            Name = table.Column<string>(name: "name", maxLength: 60, nullable: false),
            Kind = table.Column<int>(name: "kind", nullable: false),
            Label = table.Column<string>(name: "label", nullable: false),
            Hint = table.Column<string>(name: "hint", nullable: true),
            RequiredAt = table.Column<string>(name: "required_at", maxLength: 40, nullable: true),
            Choices = table.Column<string>(name: "choices", nullable: false),
            Position = table.Column<int>(name: "position", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_content_fields", x => x.Id));
        schema.CreateIndex("ix_content_fields_content_type_space_id_name", "content_fields", ["content_type", "space_id", "name"]);
    }

    private void Events(MigrationBuilder schema)
    {
        // The one default that differs: PostgreSQL commits out of order and must keep the writing transaction (EventReader).
        var writingTransaction = ActiveProvider!.EndsWith("PostgreSQL", StringComparison.Ordinal) ? "((pg_current_xact_id())::text)::bigint" : "0";
        schema.CreateTable("events", table => new
        {
            Id = Identity(table, "id"),
            Tx = table.Column<long>(name: "tx", nullable: false, defaultValueSql: writingTransaction),
            Type = table.Column<string>(name: "type", maxLength: 80, nullable: false),
            Version = table.Column<int>(name: "version", nullable: false),
            At = table.Column<DateTime>(name: "at", nullable: false),
            ActorRef = table.Column<Guid>(name: "actor_ref", nullable: true),
            ContentId = table.Column<Guid>(name: "content_id", nullable: true),
            Payload = table.Column<string>(name: "payload", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_events", x => x.Id));
        schema.CreateIndex("ix_events_tx_id", "events", ["tx", "id"]);
        schema.CreateIndex("ix_events_content_id_id", "events", ["content_id", "id"]);

        schema.CreateTable("subscription_checkpoints", table => new
        {
            Name = table.Column<string>(name: "name", maxLength: 80, nullable: false),
            Tx = table.Column<long>(name: "tx", nullable: false),
            EventId = table.Column<long>(name: "event_id", nullable: false),
            AdvancedAt = table.Column<DateTime>(name: "advanced_at", nullable: true),
            Failures = table.Column<int>(name: "failures", nullable: false),
            Parked = table.Column<int>(name: "parked", nullable: false),
        }, constraints: table => table.PrimaryKey("pk_subscription_checkpoints", x => x.Name));
    }

    private static void Audit(MigrationBuilder schema)
    {
        schema.CreateTable("audit_entries", table => new
        {
            Id = Identity(table, "id"),
            At = table.Column<DateTime>(name: "at", nullable: false),
            ActorRef = table.Column<Guid>(name: "actor_ref", nullable: true),
            Action = table.Column<string>(name: "action", maxLength: 200, nullable: false),
            Target = table.Column<string>(name: "target", maxLength: 400, nullable: false),
            Outcome = table.Column<string>(name: "outcome", maxLength: 40, nullable: false),
            Salt = table.Column<string>(name: "salt", maxLength: 32, nullable: false),
            Digest = table.Column<string>(name: "digest", maxLength: 64, nullable: false),
        }, constraints: table => table.PrimaryKey("pk_audit_entries", x => x.Id));
        schema.CreateIndex("ix_audit_entries_actor_ref", "audit_entries", "actor_ref");
    }
}
