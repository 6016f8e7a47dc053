using Amue.Portal.Tickets.Queue;
using Microsoft.AspNetCore.Http.Extensions;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>What a queue shows, as an address that can be kept and sent.</summary>
internal sealed record QueueAddress(
    string Desk,
    TicketState? State = null,
    SupportLevel? Level = null,
    TicketPriority? Priority = null,
    Guid? ProductId = null,
    string? CategoryCode = null,
    string? EstablishmentCode = null,
    AssigneeFilter Assignee = AssigneeFilter.Anyone,
    string? Text = null,
    QueueSort Sort = QueueSort.Priority)
{
    public string After(QueueCursor cursor) => Query(cursor.ToString());

    public override string ToString() => Query(after: null);

    private string Query(string? after)
    {
        var query = new QueryBuilder { { "groupe", Desk } };
        Add("etat", State?.ToString());
        Add("niveau", Level?.ToString());
        Add("priorite", Priority?.ToString());
        Add("produit", ProductId?.ToString());
        Add("categorie", CategoryCode);
        Add("etablissement", EstablishmentCode);
        Add("responsable", Assignee == AssigneeFilter.Anyone ? null : Assignee.ToString());
        Add("texte", Text);
        Add("tri", Sort == QueueSort.Priority ? null : Sort.ToString());
        Add("apres", after);
        return "/demandes/file" + query;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }
    }
}
