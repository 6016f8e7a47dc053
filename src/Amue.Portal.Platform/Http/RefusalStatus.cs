using Amue.Portal.Platform.Operations;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Platform.Http;

/// <summary>The one table from refusal to HTTP status and command-line exit code.</summary>
public static class RefusalStatus
{
    public static int ToStatusCode(this RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.NotPermitted => StatusCodes.Status403Forbidden,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>0 is success and 2 a wrong command line, as the shell expects.</summary>
    public static int ToExitCode(this RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => 3,
        RefusalKind.NotPermitted => 4,
        RefusalKind.Conflict => 5,
        _ => 6,
    };
}
