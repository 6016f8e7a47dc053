using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Amue.Portal.Tickets.Cancellation;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Following;
using Amue.Portal.Tickets.Opening;
using Amue.Portal.Tickets.Ownership;
using Amue.Portal.Tickets.Qualification;
using Amue.Portal.Tickets.Resolution;
using Amue.Portal.Tickets.Transmission;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Amue.Portal.Tickets.History;

/// <summary>
/// The portal's own operations on requests, at another moment than now: the database context, the event log and each operation have this
/// clock instead of the host's, so that rows, events and numbers are those of that moment.
/// </summary>
internal sealed class PastDesk : IAsyncDisposable, IDisposable
{
    public PastDesk(DbContextOptions<PortalDb> options, ModuleCatalog modules, WriteGate gate, EventSignal signal, SpaceCatalog spaces, UntilCommit<Stamps> stamps, IMemoryCache cache)
    {
        Clock = new PastClock();
        Db = new PortalDb(options, modules, gate, signal, Clock);
        Events = new EventLog(Db, Clock);
        var kept = new KeptReadings(new StampReader(Db, stamps), cache);
        Referential = new ReferentialDirectory(Db, kept, Clock);
        Fields = new CustomFields(Db, kept);
        Routing = new TicketRouting(Referential);
        Hours = new DeskHours(new SupportCalendars(Db));
        SaveDraft = new SaveDraft(Db, Referential, spaces, Fields, Clock);
    }

    public PastClock Clock { get; }

    public PortalDb Db { get; }

    public ReferentialDirectory Referential { get; }

    public TicketRouting Routing { get; }

    public SaveDraft SaveDraft { get; }

    public SubmitTicket Submit => new(Db, Events, Referential, Fields, Routing, new TicketNumbers(Db), Clock);

    public OwnTicket Own => new(Db, Events, Clock);

    public ReplyToTicket Reply => new(Db, Events, Clock);

    public AddInternalNote Note => new(Db, Events, Referential, Clock);

    public TransmitTicket Transmit => new(Db, Events, Fields, Routing, Clock);

    public ReturnTicket Return => new(Db, Events, Routing, Clock);

    public QualifyTicket Qualify => new(Db, Events, Clock);

    public ProposeSolution Propose => new(Db, Events, Hours, Clock);

    public RejectSolution Reject => new(Db, Events, Clock);

    public ValidateSolution Validate => new(Db, Events, Clock);

    public RemindOfSolution Remind => new(Db, Events, Hours, Clock);

    public ValidateTacitly ValidateTacitly => new(Db, Events, Clock);

    public CancelTicket Cancel => new(Db, Events, Clock);

    public MarkTicketSeen Seen => new(Db, Clock);

    private EventLog Events { get; }

    private DeskHours Hours { get; }

    private CustomFields Fields { get; }

    public ValueTask DisposeAsync() => Db.DisposeAsync();

    public void Dispose() => Db.Dispose();
}
