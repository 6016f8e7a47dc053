using Amue.Portal.Platform.Data;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Search.Reports;

/// <summary>Writes what this node's readers asked.</summary>
internal sealed class WriteQuestions(QuestionLog log, ILogger<WriteQuestions> logger) : WriteBehind(TimeSpan.FromSeconds(10), logger)
{
    protected override Task WriteAsync(CancellationToken cancellationToken) => log.FlushAsync(cancellationToken);
}
