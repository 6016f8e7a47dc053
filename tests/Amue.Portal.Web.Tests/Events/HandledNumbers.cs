using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Web.Tests.Events;

/// <summary>Writes a row for each event, in a table without any key: an event handled twice shows.</summary>
internal sealed class HandledNumbers(PortalDb db, HandledNumbers.Mishap mishap) : ISubscription
{
    public const string SubscriptionName = "test.numbers";

    public string Name => SubscriptionName;

    public IReadOnlyCollection<string> EventTypes { get; } = [EventRecord.TypeOf<TestHappened>()];

    public async Task HandleAsync(EventRecord happened, CancellationToken cancellationToken)
    {
        var number = happened.Read<TestHappened>().Number;
        await db.Database.ExecuteSqlAsync($"INSERT INTO handled_numbers (number) VALUES ({number})", cancellationToken);
        if (number == mishap.Number)
        {
            mishap.Happens();
            throw new InvalidOperationException($"Number {number} cannot be handled.");
        }
    }

    /// <summary>The number that cannot be handled, on any node.</summary>
    public sealed class Mishap
    {
        private int _times;

        public int? Number { get; set; }

        public int Times => Volatile.Read(ref _times);

        public void Happens() => Interlocked.Increment(ref _times);
    }
}
