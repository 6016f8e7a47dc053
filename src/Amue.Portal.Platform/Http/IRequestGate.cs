using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Platform.Http;

/// <summary>Extension point: what someone must do before anything else, once space and actor are known and the address exists.</summary>
public interface IRequestGate
{
    /// <returns>True when the request stops here; the gate has answered it.</returns>
    Task<bool> StopsAsync(HttpContext context);
}
