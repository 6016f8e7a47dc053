using System.Text;

namespace Amue.Portal.Testing.Mail;

/// <summary>A message as its reader sees it: headers and texts decoded.</summary>
public sealed class ReceivedMail
{
    private readonly MimePart _root;

    private ReceivedMail(MimePart root)
    {
        _root = root;
        Parts = [.. root.Leaves()];
    }

    public string MessageId => Header("Message-ID");

    public string From => Header("From");

    public string To => Header("To");

    public string Subject => Header("Subject");

    /// <summary>The addresses it was delivered to, blind copies included.</summary>
    public IReadOnlyList<string> Recipients => Header("X-RcptTo").Split(", ", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The plain text body, with line feeds; empty when the message has none.</summary>
    public string Text => Body("text/plain");

    /// <summary>The HTML body, with line feeds; empty when the message has none.</summary>
    public string Html => Body("text/html");

    public IReadOnlyList<MimePart> Attachments => [.. Parts.Where(part => part.FileName is not null)];

    public IReadOnlyList<MimePart> Parts { get; }

    /// <summary>A header decoded; empty when the message does not have it.</summary>
    public string Header(string name) => _root.Header(name) ?? "";

    public static ReceivedMail Parse(byte[] message) => new(MimePart.Parse(Encoding.Latin1.GetString(message)));

    private string Body(string mediaType) =>
        Parts.FirstOrDefault(part => part.MediaType == mediaType && part.FileName is null)?.Text ?? "";
}
