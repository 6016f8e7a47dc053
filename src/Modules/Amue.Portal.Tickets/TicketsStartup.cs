using Amue.Portal.Platform;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Content.Attachments;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Tickets.Cancellation;
using Amue.Portal.Tickets.Confidentiality;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Deflection;
using Amue.Portal.Tickets.Files;
using Amue.Portal.Tickets.Following;
using Amue.Portal.Tickets.History;
using Amue.Portal.Tickets.Mails;
using Amue.Portal.Tickets.Naming;
using Amue.Portal.Tickets.Opening;
using Amue.Portal.Tickets.Ownership;
using Amue.Portal.Tickets.Pages.Confidential;
using Amue.Portal.Tickets.Pages.Requests;
using Amue.Portal.Tickets.Qualification;
using Amue.Portal.Tickets.Queue;
using Amue.Portal.Tickets.Reading;
using Amue.Portal.Tickets.Resolution;
using Amue.Portal.Tickets.Timeline;
using Amue.Portal.Tickets.Transmission;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Tickets;

public sealed class TicketsStartup : ModuleStartup
{
    public override ModuleManifest Manifest => Tickets.Manifest.Module;

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions(TicketPermissions.All);
        services.AddContentType(new ContentType(Ticket.ContentType, Tickets.Manifest.Feature, (_, slug) => $"/demandes/{slug}")
        {
            FindableStates = TicketRule.Unclosed.Append(TicketState.Closed).Select(s => s.ToString()).ToList(),
            ProvenStates = [nameof(TicketState.Resolved), nameof(TicketState.Closed)],
        });

        services.AddScoped<TicketRouting>();
        services.AddScoped<DeskHours>();
        services.AddScoped<TicketNumbers>();
        services.AddScoped<QueueDesks>();

        services.AddScoped<RequestForm>();
        services.AddScoped<ReadDraft>();
        services.AddScoped<ReadTicket>();
        services.AddScoped<ListMessages>();
        services.AddScoped<TicketTimeline>();
        services.AddScoped<FollowedTickets>();
        services.AddScoped<TicketQueue>();

        services.AddOperation<SaveDraft>();
        services.AddOperation<SubmitTicket>();
        services.AddOperation<OwnTicket>();
        services.AddOperation<TransmitTicket>();
        services.AddOperation<ReturnTicket>();
        services.AddOperation<QualifyTicket>();
        services.AddOperation<ProposeSolution>();
        services.AddOperation<ValidateSolution>();
        services.AddOperation<RejectSolution>();
        services.AddOperation<RemindOfSolution>();
        services.AddOperation<ValidateTacitly>();
        services.AddOperation<CancelTicket>();
        services.AddOperation<ReplyToTicket>();
        services.AddOperation<AddInternalNote>();
        services.AddOperation<NarrowTicket>();
        services.AddOperation<WidenTicket>();
        services.AddOperation<MarkTicketSeen>();
        services.AddOperation<ReadWithReason>();
        services.AddOperation<NoteConfidentialReading>();

        services.AddScoped<IEstablishmentFollower, TicketsFollowEstablishments>();
        services.AddSubscription<TicketMails>();
        services.AddJob<AnswerSilence>(AnswerSilence.JobName, TimeSpan.FromMinutes(15));

        AddFiles(services);
        services.AddScoped<PastDesk>();
        services.AddRecipeStep<RequestHistoryStep>();

        AddDeflection(services);
        AddPages(services);
    }

    private static void AddFiles(IServiceCollection services)
    {
        services.AddScoped<TicketFiles>();
        services.AddScoped<IAttachmentOwner>(provider => provider.GetRequiredService<TicketFiles>());
        services.AddOperation<AttachFiles>();
        services.AddOperation<ChangeFile>();
        services.AddJob<ForgetFiles>(ForgetFiles.JobName, TimeSpan.FromHours(6));
    }

    private static void AddDeflection(IServiceCollection services)
    {
        services.AddOperation<SuggestAnswers>();
        services.AddOperation<ReadAnswer>();
        services.AddOperation<EndByAnswer>();
        services.AddOperation<ContinueToRequest>();
        services.AddSingleton<ShownAnswers>();
        services.AddHostedService<WriteShownAnswers>();
        services.AddJob<AbandonJourneys>(AbandonJourneys.JobName, TimeSpan.FromHours(1));
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddScoped<TicketNames>();
        services.AddSingleton<MomentWords>();
        services.AddSingleton<OwnScope>();

        SpaceKind[] portal = [SpaceKind.Portal];
        services.AddNavigation(new NavigationItem(Tickets.Manifest.Feature, "tickets.nav.help", "/demander-de-l-aide", 10) { Kinds = portal, Permission = TicketPermissions.Create });
        services.AddNavigation(new NavigationItem(Tickets.Manifest.Feature, "tickets.nav.mine", "/demandes", 12) { Kinds = portal, Permission = TicketPermissions.Create });
        services.AddNavigation(new NavigationItem(Tickets.Manifest.Feature, "tickets.nav.queueN1", "/demandes/file", 14) { Kinds = portal, Permission = TicketPermissions.HandleN1 });
        services.AddNavigation(new NavigationItem(Tickets.Manifest.Feature, "tickets.nav.queueN2", "/demandes/file", 15) { Kinds = portal, Permission = TicketPermissions.HandleN2 });
        services.AddNavigation(new NavigationItem(Tickets.Manifest.Feature, "tickets.nav.readWithReason", ConfidentialAddresses.Open, 86) { Kinds = portal, Permission = TicketPermissions.ReadWithReason });
        services.AddSingleton(new HomeBlock(Tickets.Manifest.Feature, "MyRequests", 10) { Kinds = [SpaceKind.Portal, SpaceKind.Product], SignedIn = true });
        services.AddSingleton(new HomeBlock(Tickets.Manifest.Feature, "WhoSupports", 50) { Kinds = [SpaceKind.Product], SignedIn = true });
    }
}
