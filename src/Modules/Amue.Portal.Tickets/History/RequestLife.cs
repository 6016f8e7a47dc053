using Amue.Portal.Platform.Time;
using Amue.Portal.Tickets.Resolution;

namespace Amue.Portal.Tickets.History;

/// <summary>
/// The whole life of one request as a list of acts, on the support calendar. It depends on nothing but the story, chance and where it is
/// answered; what would come after the present is simply not done yet, which is how open requests come about.
/// </summary>
internal sealed class RequestLife
{
    private readonly Story _story;
    private readonly StoryText _text;
    private readonly Random _chance;
    private readonly List<HistoryAct> _acts = [];
    private readonly BusinessCalendar _hours;
    private DateTime _at;

    private RequestLife(Story story, StoryText text, Random chance, DateTime begunAt, BusinessCalendar hours) =>
        (_story, _text, _chance, _at, _hours) = (story, text, chance, begunAt, hours);

    /// <param name="isChecked">A correspondent makes it, who has done the checks of level 1.</param>
    /// <param name="hours">Of the asker's correspondents.</param>
    public static IReadOnlyList<HistoryAct> Of(Story story, StoryText text, DateTime begunAt, bool isChecked, BusinessCalendar hours, Random chance)
    {
        var life = new RequestLife(story, text, chance, begunAt, hours);
        life.Live(isChecked);
        return life._acts;
    }

    private void Live(bool isChecked)
    {
        Do(HistoryActKind.Draft);
        if (Happens(0.03))
        {
            return;
        }

        _at += TimeSpan.FromSeconds(_chance.Next(200, 900));
        Do(isChecked ? HistoryActKind.SubmitChecked : HistoryActKind.Submit);
        if (!isChecked)
        {
            if (Happens(0.05))
            {
                After(0.2, 3);
                Do(HistoryActKind.Cancel, "J'ai trouvé la réponse dans la base de connaissances, merci.");
                return;
            }

            BeOwned(0.3, 6);
        }

        if (_story.SolvedAt != SupportLevel.N1)
        {
            ReachAmue(isChecked);
        }

        Ask(_story.SolvedAt == SupportLevel.N1 ? 0.25 : 0.4);
        Solve();
    }

    private void ReachAmue(bool isChecked)
    {
        if (!isChecked)
        {
            After(0.5, 6);
            Do(HistoryActKind.Transmit);
        }

        BeOwned(0.5, 12);
        if (_story.Question is not null && !isChecked && Happens(0.07))
        {
            After(0.3, 3);
            Do(HistoryActKind.Return, _story.Question);
            After(0.5, 6);
            Do(HistoryActKind.Own);
            After(0.3, 5);
            Do(HistoryActKind.Answer, _story.Answer);
            After(0.3, 4);
            Do(HistoryActKind.Transmit);
            After(0.3, 6);
            Do(HistoryActKind.Own);
        }

        if (_story.Note is not null && Happens(0.6))
        {
            After(0.2, 4);
            Do(HistoryActKind.Note, _story.Note);
        }
    }

    /// <summary>Mostly within the charter's time, not always.</summary>
    private void BeOwned(double fewest, double most)
    {
        if (Happens(0.18))
        {
            After(most, 4 * most);
        }
        else
        {
            After(fewest, most);
        }

        Do(HistoryActKind.Own);
    }

    private void Ask(double probability)
    {
        if (_story.Question is null || _acts.Exists(a => a.Kind == HistoryActKind.Return) || !Happens(probability))
        {
            return;
        }

        After(0.3, 5);
        Do(HistoryActKind.Ask, _story.Question);
        After(0.5, 10);
        Do(HistoryActKind.Answer, _story.Answer);
    }

    private void Solve()
    {
        var isFirstLevel = _story.SolvedAt == SupportLevel.N1;
        After(0.2, 1);
        Do(HistoryActKind.Qualify);
        if (isFirstLevel)
        {
            After(0.3, 9);
        }
        else if (Happens(0.3))
        {
            // Some take weeks: they are the backlog of the day.
            After(60, 320);
        }
        else
        {
            After(3, _story.Nature is null ? 50 : 110);
        }

        Propose(_story.Solution);
        if (_story.Objection is not null && Happens(0.35))
        {
            After(0.5, 9);
            Do(HistoryActKind.Reject, _story.Objection);
            After(2, 18);
            Propose(_story.SecondSolution ?? _story.Solution);
        }

        EndWith(_acts[^1].At);
    }

    private void EndWith(DateTime proposedAt)
    {
        if (Happens(0.78))
        {
            After(0.3, 26);
            Do(HistoryActKind.Validate, rating: Happens(0.75) ? Rating() : null);
            return;
        }

        // The portal's own job looks every quarter of an hour.
        var silence = SilenceAfter(proposedAt);
        _at = silence.RemindAt + TimeSpan.FromSeconds(_chance.Next(5, 900));
        Do(HistoryActKind.Remind);
        if (Happens(0.35))
        {
            After(0.5, 20);
            Do(HistoryActKind.Validate, rating: Happens(0.5) ? Rating() : null);
            return;
        }

        _at = Later(calendar => SilenceDates.TacitAfterReminder(silence.TacitAt, _at, calendar)) + TimeSpan.FromSeconds(_chance.Next(5, 900));
        Do(HistoryActKind.ValidateTacitly);
    }

    // Whoever answers keeps the portal's hours or those of the establishment: the later of the two is past for both.
    private SilenceDates SilenceAfter(DateTime proposedAt) =>
        new(Later(calendar => SilenceDates.After(proposedAt, calendar).RemindAt), Later(calendar => SilenceDates.After(proposedAt, calendar).TacitAt));

    private DateTime Later(Func<BusinessCalendar, DateTime> moment)
    {
        var (here, there) = (moment(BusinessCalendar.Default), moment(_hours));
        return here > there ? here : there;
    }

    private void Propose(string solution) => Do(HistoryActKind.Propose, solution);

    private int Rating() => _chance.NextDouble() switch
    {
        < 0.46 => 5,
        < 0.81 => 4,
        < 0.93 => 3,
        < 0.98 => 2,
        _ => 1,
    };

    private bool Happens(double probability) => _chance.NextDouble() < probability;

    /// <summary>Hours of work later, more often early than late.</summary>
    private void After(double fewest, double most)
    {
        var luck = _chance.NextDouble();
        _at = BusinessCalendar.Default.AddBusinessTime(_at, TimeSpan.FromHours(fewest + ((most - fewest) * luck * luck))) + TimeSpan.FromSeconds(_chance.Next(1, 50));
    }

    private void Do(HistoryActKind kind, string? text = null, int? rating = null) =>
        _acts.Add(new HistoryAct(new DateTime(_at.Ticks - (_at.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc), kind, text is null ? null : _text.Fill(text), rating));
}
