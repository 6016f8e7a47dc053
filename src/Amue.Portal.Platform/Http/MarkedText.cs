using System.Text.Encodings.Web;
using Amue.Portal.Platform.Text;
using Microsoft.AspNetCore.Html;

namespace Amue.Portal.Platform.Http;

/// <summary>What was found, in a page: the matching words in <c>mark</c>, with no space that the text does not have.</summary>
public sealed class MarkedText : IHtmlContent
{
    private readonly IReadOnlyList<ExcerptSegment> _segments;
    private readonly bool _isCutBefore;
    private readonly bool _isCutAfter;

    public MarkedText(IReadOnlyList<ExcerptSegment> segments) => _segments = segments;

    /// <summary>With an ellipsis where text was left out.</summary>
    public MarkedText(Excerpt excerpt)
        : this(excerpt.Segments) => (_isCutBefore, _isCutAfter) = (excerpt.IsCutBefore, excerpt.IsCutAfter);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(_isCutBefore ? "… " : "");
        foreach (var segment in _segments)
        {
            writer.Write(segment.IsMatch ? "<mark>" : "");
            encoder.Encode(writer, segment.Text);
            writer.Write(segment.IsMatch ? "</mark>" : "");
        }

        writer.Write(_isCutAfter ? " …" : "");
    }
}
