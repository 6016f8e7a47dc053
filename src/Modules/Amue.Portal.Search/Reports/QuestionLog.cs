using System.Collections.Concurrent;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.PersonalData;
using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Data;
using Amue.Portal.Search.Querying;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Search.Reports;

/// <summary>
/// Takes note of questions without making who asks wait: they are held in memory and written together. What is not written
/// when a node stops short is lost, and so is what comes when the buffer is full: reports live with that.
/// </summary>
internal sealed class QuestionLog(IServiceScopeFactory scopes, TimeProvider time) : IDisposable
{
    private const int MostHeld = 5_000;
    private const int MostReaders = 20_000;

    /// <summary>How long after a question another one is taken for the same need put otherwise, or a page for its result.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentQueue<AskedQuestion> _asked = new();
    private readonly ConcurrentQueue<(string Text, Guid? EstablishmentId, DateTime At)> _followed = new();
    private readonly ConcurrentQueue<Guid> _reformulated = new();

    // In memory only, and for minutes: which account asked what is written nowhere.
    private readonly ConcurrentDictionary<Guid, (Guid Question, string Key, DateTime At)> _last = new();

    public void Ask(string text, SearchAnswer answer, Actor actor)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        // What is long was pasted: a mail, a payslip. It is nobody's business here.
        if (answer.IsEmptyQuestion || answer.IsPartial || text.Length > AskedQuestion.LongestText || text.Contains('\0', StringComparison.Ordinal) || _asked.Count >= MostHeld)
        {
            return;
        }

        text = Redacted(text);
        var key = QuestionKey.Of(text);
        if (key.Length == 0)
        {
            return;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var question = new AskedQuestion(text, key, answer.Total, answer.SpaceId, actor.EstablishmentId, now);
        _asked.Enqueue(question);
        if (actor.AccountId is { } account)
        {
            if (_last.TryGetValue(account, out var last) && now - last.At <= Memory && last.Key != key)
            {
                _reformulated.Enqueue(last.Question);
            }

            Remember(account, (question.Id, key, now), now);
        }
    }

    /// <summary>A result of this question was opened.</summary>
    public void Follow(string text, Actor actor)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length is 0 or > AskedQuestion.LongestText || _followed.Count >= MostHeld)
        {
            return;
        }

        _followed.Enqueue((Redacted(text), actor.EstablishmentId, time.GetUtcNow().UtcDateTime));
        if (actor.AccountId is { } account)
        {
            _last.TryRemove(account, out _);
        }
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var asked = Drain(_asked);
            db.AskedQuestions.AddRange(asked);
            foreach (var id in Drain(_reformulated))
            {
                var question = asked.Find(q => q.Id == id) ?? await db.AskedQuestions.SingleOrDefaultAsync(q => q.Id == id, cancellationToken);
                question?.Reformulate();
            }

            foreach (var (text, establishment, at) in Drain(_followed))
            {
                // Whoever it was: the last such question of that establishment is the one that led there.
                var since = at - Memory;
                var question = asked.FindLast(q => !q.IsFollowed && q.Text == text && q.EstablishmentId == establishment)
                    ?? await db.AskedQuestions.Where(q => q.AskedAt >= since && !q.IsFollowed && q.Text == text && q.EstablishmentId == establishment)
                        .OrderByDescending(q => q.AskedAt).FirstOrDefaultAsync(cancellationToken);
                question?.Follow();
            }

            await db.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();

    private static string Redacted(string text)
    {
        var redacted = PersonalDataRedactor.Redact(text);
        return redacted.Length <= AskedQuestion.LongestText ? redacted : redacted[..AskedQuestion.LongestText];
    }

    private void Remember(Guid account, (Guid Question, string Key, DateTime At) asked, DateTime now)
    {
        if (_last.Count >= MostReaders)
        {
            foreach (var (other, last) in _last)
            {
                if (now - last.At > Memory)
                {
                    _last.TryRemove(other, out _);
                }
            }
        }

        if (_last.Count < MostReaders)
        {
            _last[account] = asked;
        }
    }

    private static List<T> Drain<T>(ConcurrentQueue<T> queue)
    {
        var drained = new List<T>();
        while (queue.TryDequeue(out var one))
        {
            drained.Add(one);
        }

        return drained;
    }
}
