using Amue.Portal.Platform.Time;

namespace Amue.Portal.Tickets.History;

/// <summary>Which requests are made on which day. Each day has chance of its own, so a day does not depend on how far the past goes back.</summary>
internal sealed class HistoryPlan(RequestHistoryModel model, IReadOnlyList<Asker> askers)
{
    private const double ShareOfFocus = 0.45;
    private const double ShareOfRegulars = 0.5;
    private const double SkipsFirstLevel = 0.75;

    // The past leads to a busy present: lists that are alive have something in them.
    private static readonly (int Days, double Growth)[] Rise = [(14, 2.6), (90, 1.2)];

    // Enrolment, the end of the accounting year and results weigh on support; August does not.
    private static readonly double[] OfMonth = [1.2, 1.0, 1.0, 0.9, 0.8, 1.1, 0.8, 0.35, 1.4, 1.3, 1.0, 1.3];

    private readonly List<Asker> _focused = askers.Where(a => model.Focus?.Contains(a.Establishment) == true).ToList();

    /// <summary>Every act between the two ends, in the order in which they happen; no two at the same moment.</summary>
    public IReadOnlyList<(PlannedRequest Request, HistoryAct Act)> Between(DateTime since, DateTime until)
    {
        var acts = new List<(PlannedRequest Request, HistoryAct Act)>();
        for (var day = since.Date; day <= until; day = day.AddDays(1))
        {
            foreach (var request in OnDay(day, until))
            {
                acts.AddRange(request.Acts.Select(act => (request, act)));
            }
        }

        var previous = since;
        var ordered = new List<(PlannedRequest, HistoryAct)>(acts.Count);
        foreach (var (request, act) in acts.OrderBy(a => a.Act.At))
        {
            var at = act.At > previous ? act.At : previous.AddSeconds(1);
            if (at > until)
            {
                break;
            }

            if (act.Kind == HistoryActKind.Draft)
            {
                request.BegunAt = at;
            }

            ordered.Add((request, act with { At = at }));
            previous = at;
        }

        return ordered;
    }

    private IEnumerable<PlannedRequest> OnDay(DateTime day, DateTime until)
    {
        var opening = BusinessCalendar.Default.NextOpening(day);
        var chance = new Random(unchecked((model.Seed * 397) ^ DateOnly.FromDateTime(day).DayNumber));
        if (opening.Date != day.Date || askers.Count == 0)
        {
            yield break;
        }

        var expected = model.PerDay * OfMonth[day.Month - 1] * GrowthOn(day, until);
        var count = (int)(expected + chance.NextDouble());
        for (var i = 0; i < count; i++)
        {
            var begunAt = BusinessCalendar.Default.AddBusinessTime(opening, TimeSpan.FromMinutes(chance.Next(5, 500))).AddSeconds(chance.Next(60));
            if (Request(begunAt, chance) is { } request)
            {
                yield return request;
            }
        }
    }

    /// <summary>In the establishments that matter, whoever came to the portal first and holds no desk asks as much as all others together.</summary>
    private IReadOnlyList<Asker> Askers(Random chance)
    {
        if (_focused.Count == 0 || chance.NextDouble() >= ShareOfFocus)
        {
            return askers;
        }

        var regulars = _focused.Where(a => a.Products.All(p => !p.IsCorrespondent)).DistinctBy(a => a.Establishment).ToList();
        return regulars.Count > 0 && chance.NextDouble() < ShareOfRegulars ? regulars : _focused;
    }

    private static double GrowthOn(DateTime day, DateTime until) =>
        Rise.Where(r => day > until.AddDays(-r.Days)).Select(r => r.Growth).DefaultIfEmpty(1).First();

    private PlannedRequest? Request(DateTime begunAt, Random chance)
    {
        var from = Askers(chance);
        var asker = from[chance.Next(from.Count)];
        var possible = asker.Products.SelectMany(p => model.Stories.Where(p.Suits).Select(s => (About: p, Story: s, Weight: s.WeightIn(begunAt.Month)))).ToList();
        var drawn = chance.NextDouble() * possible.Sum(p => p.Weight);
        foreach (var (about, story, weight) in possible)
        {
            drawn -= weight;
            if (drawn < 0)
            {
                var text = new StoryText(begunAt, chance);
                var isChecked = about.IsCorrespondent && chance.NextDouble() < SkipsFirstLevel;
                var subject = text.Fill(story.Subjects[chance.Next(story.Subjects.Count)]);
                return new PlannedRequest(
                    story, char.ToUpper(subject[0], System.Globalization.CultureInfo.InvariantCulture) + subject[1..], text.Fill(story.Description), asker, about,
                    chance.Next(int.MaxValue), RequestLife.Of(story, text, begunAt, isChecked, asker.Hours, chance));
            }
        }

        return null;
    }
}
