using Amue.Portal.Platform.Data;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Tickets.Deflection;

/// <summary>Writes what journeys were shown on this node.</summary>
internal sealed class WriteShownAnswers(ShownAnswers shown, ILogger<WriteShownAnswers> logger) : WriteBehind(TimeSpan.FromSeconds(1), logger)
{
    protected override Task WriteAsync(CancellationToken cancellationToken) => shown.WriteAsync(cancellationToken);
}
