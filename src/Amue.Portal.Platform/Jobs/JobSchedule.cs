using Quartz;

namespace Amue.Portal.Platform.Jobs;

/// <summary>When a job comes back, as text for people and as a schedule for the engine.</summary>
internal sealed class JobSchedule
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private readonly string _text;

    private JobSchedule(string text, TimeSpan? interval, IScheduleBuilder builder)
    {
        _text = text;
        Interval = interval;
        Builder = builder;
    }

    public TimeSpan? Interval { get; }

    public IScheduleBuilder Builder { get; }

    /// <summary>From the end of a run to the start of the next: a run that lasts longer than the interval leaves no queue behind it.</summary>
    public static JobSchedule Every(TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        return new JobSchedule(
            interval.ToString("c"),
            interval,
            SimpleScheduleBuilder.Create().WithInterval(interval).RepeatForever().MeasureIntervalFromCompletion(true));
    }

    /// <summary>The five fields of crontab, on the clocks of Paris; a time missed by a suspended process is made up once.</summary>
    public static JobSchedule Cron(string fields)
    {
        try
        {
            var expression = CronExpression.Parse(fields, CronFormat.Unix);
            return new JobSchedule(fields, interval: null, CronScheduleBuilder.Create(expression).InTimeZone(Paris));
        }
        catch (FormatException unreadable)
        {
            throw new ArgumentException($"\"{fields}\" is not a crontab schedule of five fields such as \"30 3 * * *\".", nameof(fields), unreadable);
        }
    }

    public override string ToString() => _text;
}
