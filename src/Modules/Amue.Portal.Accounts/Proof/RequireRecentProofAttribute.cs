using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Proof;

/// <summary>
/// On a page whose acts matter more than a browser left open: who has not proved who they are for ten minutes is asked to,
/// on the spot, and then what they asked or posted goes on.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequireRecentProofAttribute : Attribute, IFilterFactory
{
    /// <summary>Only what is posted asks for it, not reading the page.</summary>
    public bool PostsOnly { get; set; }

    public bool IsReusable => false;

    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) => ActivatorUtilities.CreateInstance<RecentProofFilter>(serviceProvider, PostsOnly);
}
