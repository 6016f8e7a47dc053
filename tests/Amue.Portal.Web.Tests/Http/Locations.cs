namespace Amue.Portal.Web.Tests.Http;

internal static class Locations
{
    /// <summary>The path and query of a redirect, whether it was written with the host or without.</summary>
    public static string PathAndQuery(this Uri location) => location.IsAbsoluteUri ? location.PathAndQuery : location.ToString();
}
