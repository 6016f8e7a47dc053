using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Data;

/// <summary>
/// The repository. Rows and events are saved in one transaction; a change to content announces itself, a change to
/// rights or spaces renews its stamp. Modules add their sets by extension; readable sets open through <see cref="Readable{T}"/>.
/// </summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options, ModuleCatalog modules, WriteGate gate, EventSignal signal, TimeProvider time)
    : DbContext(options)
{
    private bool _eventsToAnnounce;

    public DbSet<Space> Spaces => Set<Space>();

    public DbSet<Role> Roles => Set<Role>();

    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();

    public DbSet<ActorReference> ActorReferences => Set<ActorReference>();

    public DbSet<ContentFieldDefinition> ContentFields => Set<ContentFieldDefinition>();

    /// <summary>Content items, opened for an actor or, with a reason, for the system.</summary>
    public Readable<ContentItem> Content => new(this, time);

    /// <summary>A module's rows keyed by content items, opened as their items are.</summary>
    public Readable<T> Rows<T>()
        where T : class, IContentRow => new(this, time);

    /// <summary>Readable parts of items: messages, internal notes, solutions.</summary>
    public ReadableParts Parts => new(this, time);

    internal DbSet<Stamp> Stamps => Set<Stamp>();

    internal DbSet<EventRecord> Events => Set<EventRecord>();

    internal DbSet<SubscriptionCheckpoint> Checkpoints => Set<SubscriptionCheckpoint>();

    internal DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>How many stamps this scope has renewed: what it read by them before no longer holds.</summary>
    internal int StampRenewals { get; set; }

    internal ModuleCatalog Modules => modules;

    public bool IsSqlite => Database.IsSqlite();

    /// <summary>Begins a transaction that several statements share; <see cref="SaveChangesAsync(bool, CancellationToken)"/> alone has its own.</summary>
    public async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellationToken)
    {
        var pass = await gate.EnterAsync(cancellationToken);
        try
        {
            return new WriteTransaction(this, pass, await Database.BeginTransactionAsync(cancellationToken));
        }
        catch
        {
            pass.Dispose();
            throw;
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await ContentBookkeeping.ApplyAsync(this, time.GetUtcNow().UtcDateTime, cancellationToken);
        await StampRenewal.ApplyAsync(this, cancellationToken);
        _eventsToAnnounce |= ChangeTracker.Entries<EventRecord>().Any(e => e.State == EntityState.Added);
        if (Database.CurrentTransaction is not null)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        int written;
        using (await gate.EnterAsync(cancellationToken))
        {
            written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        AnnounceCommitted();
        return written;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Changes are saved asynchronously, through the write gate.");

    internal void AnnounceCommitted()
    {
        if (_eventsToAnnounce)
        {
            _eventsToAnnounce = false;
            signal.Pulse();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var assembly in modules.Assemblies)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(assembly);
        }

        StorageConventions.Apply(modelBuilder);
    }
}
