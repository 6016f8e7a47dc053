using Amue.Portal.Platform.Jobs;

namespace Amue.Portal.Operating.Jobs;

internal sealed record AskedRun(string Name, JobOutcome? Outcome);
