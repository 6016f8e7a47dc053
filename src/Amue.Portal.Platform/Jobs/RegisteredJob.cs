namespace Amue.Portal.Platform.Jobs;

internal sealed record RegisteredJob(string Name, Type Type, JobSchedule Schedule);
