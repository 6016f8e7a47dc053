using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Knowledge.Files;
using Amue.Portal.Knowledge.Following;
using Amue.Portal.Knowledge.LocalNotes;
using Amue.Portal.Knowledge.Publishing;
using Amue.Portal.Knowledge.Rating;
using Amue.Portal.Knowledge.Reviewing;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Data;

internal static class KnowledgeData
{
    extension(PortalDb db)
    {
        public Readable<Article> Articles => db.Rows<Article>();

        /// <summary>Read by those alone whom <see cref="DraftRules"/> lets.</summary>
        public DbSet<ArticleDraft> ArticleDrafts => db.Set<ArticleDraft>();

        public DbSet<DraftRevision> DraftRevisions => db.Set<DraftRevision>();

        public DbSet<ReviewComment> ReviewComments => db.Set<ReviewComment>();

        public DbSet<FormerAddress> FormerAddresses => db.Set<FormerAddress>();

        public DbSet<HelpCode> HelpCodes => db.Set<HelpCode>();

        public DbSet<ArticleContributor> ArticleContributors => db.Set<ArticleContributor>();

        public DbSet<ArticleFile> ArticleFiles => db.Set<ArticleFile>();

        public DbSet<ArticleFollow> ArticleFollows => db.Set<ArticleFollow>();

        /// <summary>Their words are parts, read by those whom the part's audience lets.</summary>
        public DbSet<LocalNote> LocalNotes => db.Set<LocalNote>();

        public DbSet<ArticleRating> ArticleRatings => db.Set<ArticleRating>();
    }
}
