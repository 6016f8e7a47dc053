using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>What a form says of its files: new ones, and which of those that waited beside it are to leave.</summary>
internal sealed class FileChoices
{
    [FromForm(Name = "Files")]
    public List<IFormFile> New { get; set; } = [];

    [FromForm(Name = "ShareFiles")]
    public bool AreShared { get; set; }

    [FromForm(Name = "ListedFiles")]
    public List<Guid> Listed { get; set; } = [];

    [FromForm(Name = "KeptFiles")]
    public List<Guid> Kept { get; set; } = [];

    public bool IsEmpty => New.Count == 0 && Listed.All(Kept.Contains);

    public FilesRequest For(Guid ticketId, MessageKind? with) =>
        new(ticketId, with, New.Select(f => new IncomingFile(f.FileName, f.OpenReadStream)).ToList(), Listed.Except(Kept).ToList(), AreShared);
}
