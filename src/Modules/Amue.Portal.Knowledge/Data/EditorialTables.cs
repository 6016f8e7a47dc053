using Amue.Portal.Platform.Data.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amue.Portal.Knowledge.Data;

[Migration("202611220310_Knowledge_Editorial")]
internal sealed class EditorialTables : PortalMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Articles(migrationBuilder);
        Drafts(migrationBuilder);
        Revisions(migrationBuilder);
        Comments(migrationBuilder);
        Published(migrationBuilder);
        Ratings(migrationBuilder);
    }

    private static void Articles(MigrationBuilder schema)
    {
        schema.AddColumn<Guid>("product_id", "articles", nullable: true);
        schema.AddColumn<string>("from_version", "articles", maxLength: 60, nullable: true);
        schema.AddColumn<string>("to_version", "articles", maxLength: 60, nullable: true);
        schema.AddColumn<string>("verified_version", "articles", maxLength: 60, nullable: true);
        schema.AddColumn<DateOnly>("review_on", "articles", nullable: true);
        schema.AddColumn<Guid>("owner_id", "articles", nullable: true);
        schema.AddColumn<Guid>("reviewer_id", "articles", nullable: true);
        schema.AddColumn<DateTime>("approved_at", "articles", nullable: true);
        schema.AddColumn<DateTime>("review_needed_at", "articles", nullable: true);
        schema.AddColumn<int>("review_cause", "articles", nullable: true);
        schema.CreateIndex("ix_articles_review_on", "articles", "review_on");
    }

    private static void Drafts(MigrationBuilder schema)
    {
        schema.CreateTable("article_drafts", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            SpaceId = table.Column<Guid>(name: "space_id", nullable: false),
            ArticleId = table.Column<Guid>(name: "article_id", nullable: true),
            OpenArticleId = table.Column<Guid>(name: "open_article_id", nullable: true),
            BaseVersion = table.Column<int>(name: "base_version", nullable: true),
            AuthorId = table.Column<Guid>(name: "author_id", nullable: true),
            WriterIds = table.Column<string>(name: "writer_ids", nullable: false),
            State = table.Column<int>(name: "state", nullable: false),
            Title = table.Column<string>(name: "title", maxLength: 250, nullable: false),
            Body = table.Column<string>(name: "body", nullable: false),
            Settings = table.Column<string>(name: "settings", nullable: false),
            Revision = table.Column<int>(name: "revision", nullable: false),
            Changes = table.Column<int>(name: "changes", nullable: false),
            CreatedAt = table.Column<DateTime>(name: "created_at", nullable: false),
            UpdatedAt = table.Column<DateTime>(name: "updated_at", nullable: false),
            UpdatedById = table.Column<Guid>(name: "updated_by_id", nullable: true),
            SubmittedAt = table.Column<DateTime>(name: "submitted_at", nullable: true),
            ReviewerId = table.Column<Guid>(name: "reviewer_id", nullable: true),
            ApprovedAt = table.Column<DateTime>(name: "approved_at", nullable: true),
            ApprovedRevision = table.Column<int>(name: "approved_revision", nullable: true),
            PublishAt = table.Column<DateTime>(name: "publish_at", nullable: true),
            PublisherId = table.Column<Guid>(name: "publisher_id", nullable: true),
            PublishedVersion = table.Column<int>(name: "published_version", nullable: true),
        }, constraints: table => table.PrimaryKey("pk_article_drafts", x => x.Id));
        schema.CreateIndex("ix_article_drafts_open_article_id", "article_drafts", "open_article_id", unique: true);
        schema.CreateIndex("ix_article_drafts_space_id_state_updated_at", "article_drafts", ["space_id", "state", "updated_at"]);
        schema.CreateIndex("ix_article_drafts_state_publish_at", "article_drafts", ["state", "publish_at"]);
        schema.CreateIndex("ix_article_drafts_article_id", "article_drafts", "article_id");
    }

    private static void Revisions(MigrationBuilder schema) => schema.CreateTable("article_draft_revisions", table => new
    {
        DraftId = table.Column<Guid>(name: "draft_id", nullable: false),
        Number = table.Column<int>(name: "number", nullable: false),
        Title = table.Column<string>(name: "title", maxLength: 250, nullable: false),
        Body = table.Column<string>(name: "body", nullable: false),
        Settings = table.Column<string>(name: "settings", nullable: false),
        WriterId = table.Column<Guid>(name: "writer_id", nullable: true),
        WrittenAt = table.Column<DateTime>(name: "written_at", nullable: false),
    }, constraints: table =>
    {
        table.PrimaryKey("pk_article_draft_revisions", x => new { x.DraftId, x.Number });
        table.ForeignKey("fk_article_draft_revisions_article_drafts_draft_id", x => x.DraftId, "article_drafts", "id", onDelete: ReferentialAction.Cascade);
    });

    private static void Comments(MigrationBuilder schema)
    {
        schema.CreateTable("article_review_comments", table => new
        {
            Id = table.Column<Guid>(name: "id", nullable: false),
            DraftId = table.Column<Guid>(name: "draft_id", nullable: false),
            Revision = table.Column<int>(name: "revision", nullable: false),
            Kind = table.Column<int>(name: "kind", nullable: false),
            Body = table.Column<string>(name: "body", maxLength: 5000, nullable: false),
            AuthorId = table.Column<Guid>(name: "author_id", nullable: true),
            WrittenAt = table.Column<DateTime>(name: "written_at", nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_article_review_comments", x => x.Id);
            table.ForeignKey("fk_article_review_comments_article_drafts_draft_id", x => x.DraftId, "article_drafts", "id", onDelete: ReferentialAction.Cascade);
        });
        schema.CreateIndex("ix_article_review_comments_draft_id", "article_review_comments", "draft_id");
    }

    private static void Published(MigrationBuilder schema)
    {
        schema.CreateTable("article_former_addresses", table => new
        {
            SpaceId = table.Column<Guid>(name: "space_id", nullable: false),
            Slug = table.Column<string>(name: "slug", maxLength: 100, nullable: false),
            ArticleId = table.Column<Guid>(name: "article_id", nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_article_former_addresses", x => new { x.SpaceId, x.Slug });
            table.ForeignKey("fk_article_former_addresses_articles_article_id", x => x.ArticleId, "articles", "id", onDelete: ReferentialAction.Cascade);
        });
        schema.CreateIndex("ix_article_former_addresses_article_id", "article_former_addresses", "article_id");
        schema.CreateTable("article_help_codes", table => new
        {
            ProductId = table.Column<Guid>(name: "product_id", nullable: false),
            Code = table.Column<string>(name: "code", maxLength: 30, nullable: false),
            ArticleId = table.Column<Guid>(name: "article_id", nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_article_help_codes", x => new { x.ProductId, x.Code });
            table.ForeignKey("fk_article_help_codes_articles_article_id", x => x.ArticleId, "articles", "id", onDelete: ReferentialAction.Cascade);
        });
        schema.CreateIndex("ix_article_help_codes_article_id", "article_help_codes", "article_id");
        schema.CreateTable("article_contributors", table => new
        {
            ArticleId = table.Column<Guid>(name: "article_id", nullable: false),
            AccountId = table.Column<Guid>(name: "account_id", nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_article_contributors", x => new { x.ArticleId, x.AccountId });
            table.ForeignKey("fk_article_contributors_articles_article_id", x => x.ArticleId, "articles", "id", onDelete: ReferentialAction.Cascade);
        });
    }

    private static void Ratings(MigrationBuilder schema) => schema.CreateTable("article_ratings", table => new
    {
        ArticleId = table.Column<Guid>(name: "article_id", nullable: false),
        AccountId = table.Column<Guid>(name: "account_id", nullable: false),
        IsUseful = table.Column<bool>(name: "is_useful", nullable: false),
        Reason = table.Column<string>(name: "reason", maxLength: 500, nullable: true),
        Version = table.Column<int>(name: "version", nullable: false),
        RatedAt = table.Column<DateTime>(name: "rated_at", nullable: false),
    }, constraints: table =>
    {
        table.PrimaryKey("pk_article_ratings", x => new { x.ArticleId, x.AccountId });
        table.ForeignKey("fk_article_ratings_articles_article_id", x => x.ArticleId, "articles", "id", onDelete: ReferentialAction.Cascade);
    });
}
