using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Platform.Http;

/// <summary>A request that may change something.</summary>
internal static class UnsafeRequest
{
    public static bool Is(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method));
}
