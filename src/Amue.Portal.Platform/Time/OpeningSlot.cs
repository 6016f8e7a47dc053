using System.Globalization;

namespace Amue.Portal.Platform.Time;

/// <summary>A part of a day on the wall clock: the opening instant belongs to it, the closing instant does not; 24:00 is the end of the day.</summary>
internal readonly record struct OpeningSlot(TimeSpan Opens, TimeSpan Closes)
{
    private const int TimeLength = 5;
    private static readonly TimeSpan EndOfDay = TimeSpan.FromHours(24);

    /// <summary>Reads <c>09:00-12:30</c>; a slot never crosses midnight.</summary>
    public static bool TryParse(string? text, out OpeningSlot slot)
    {
        slot = default;
        if (text is not { Length: (TimeLength * 2) + 1 } || text[TimeLength] != '-')
        {
            return false;
        }

        if (!TryParseTime(text[..TimeLength], out var opens) || !TryParseTime(text[(TimeLength + 1)..], out var closes))
        {
            return false;
        }

        slot = new OpeningSlot(opens, closes);
        return opens < closes;
    }

    public bool Overlaps(OpeningSlot other) => Opens < other.Closes && other.Opens < Closes;

    private static bool TryParseTime(string text, out TimeSpan time)
    {
        if (text == "24:00")
        {
            time = EndOfDay;
            return true;
        }

        return TimeSpan.TryParseExact(text, @"hh\:mm", CultureInfo.InvariantCulture, out time);
    }
}
