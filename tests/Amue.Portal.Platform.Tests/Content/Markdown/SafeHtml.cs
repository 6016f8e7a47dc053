using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Amue.Portal.Platform.Tests.Content.Markdown;

/// <summary>Reads HTML as a browser does and refuses whatever is not on the list.</summary>
internal static partial class SafeHtml
{
    private const string Page = "https://portail.test/espaces/sifac/questions/12";

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["p"] = [],
        ["br"] = [],
        ["hr"] = [],
        ["ul"] = [],
        ["li"] = [],
        ["blockquote"] = [],
        ["em"] = [],
        ["strong"] = [],
        ["del"] = [],
        ["table"] = [],
        ["thead"] = [],
        ["tbody"] = [],
        ["tr"] = [],
        ["h2"] = ["id"],
        ["h3"] = ["id"],
        ["h4"] = ["id"],
        ["h5"] = ["id"],
        ["h6"] = ["id"],
        ["ol"] = ["start"],
        ["pre"] = ["tabindex"],
        ["code"] = ["class"],
        ["div"] = ["class", "tabindex"],
        ["span"] = ["class"],
        ["th"] = ["scope", "class", "colspan"],
        ["td"] = ["class", "colspan"],
        ["a"] = ["href", "rel"],
        ["img"] = ["src", "alt", "loading"],
    };

    /// <summary>What is wrong with the HTML; empty when it is safe.</summary>
    public static List<string> Faults(string html)
    {
        var document = Parse(html);
        var faults = new List<string>();

        if (document.Body!.ChildNodes is not [IElement { LocalName: "main" } main] || main.NextSibling is not null)
        {
            return ["the text left its container"];
        }

        foreach (var node in main.Descendants())
        {
            faults.AddRange(FaultsOf(node));
        }

        if (Parse(main.InnerHtml).QuerySelector("main")!.InnerHtml != main.InnerHtml)
        {
            faults.Add("the HTML changes when it is read twice");
        }

        return faults;
    }

    private static IDocument Parse(string html)
    {
        var context = BrowsingContext.New(Configuration.Default);
        var parser = context.GetService<IHtmlParser>()!;
        var document = parser.ParseDocument($"<!doctype html><html lang=\"fr\"><head><base href=\"{Page}\"><title>t</title></head><body><main>{html}</main></body></html>");
        return document;
    }

    private static IEnumerable<string> FaultsOf(INode node)
    {
        if (node is IText)
        {
            return [];
        }

        if (node is not IElement element || !Allowed.TryGetValue(element.LocalName, out var attributes))
        {
            return [$"{node.NodeType} {node.NodeName} is not on the list"];
        }

        return element.Attributes
            .Where(attribute => !attributes.Contains(attribute.Name) || !IsAllowedValue(element, attribute))
            .Select(attribute => $"{element.LocalName} {attribute.Name}=\"{attribute.Value}\"")
            .Concat(FaultsOfLink(element));
    }

    private static bool IsAllowedValue(IElement element, IAttr attribute) => (element.LocalName, attribute.Name) switch
    {
        (_, "id") => HeadingId().IsMatch(attribute.Value),
        (_, "tabindex") => attribute.Value == "0",
        (_, "start" or "colspan") => Number().IsMatch(attribute.Value),
        ("div", "class") => attribute.Value == "table-scroll",
        ("span", "class") => attribute.Value == "task-mark",
        ("code", "class") => Language().IsMatch(attribute.Value),
        ("td" or "th", "class") => attribute.Value is "align-left" or "align-center" or "align-right",
        (_, "scope") => attribute.Value == "col",
        (_, "rel") => attribute.Value == "noopener nofollow ugc",
        (_, "loading") => attribute.Value == "lazy",
        ("a", "href") => IsAllowedTarget(((IHtmlAnchorElement)element).Href, attribute.Value),
        ("img", "src") => Uri.TryCreate(((IHtmlImageElement)element).Source, UriKind.Absolute, out var source) && source is { Scheme: "https", Host: "portail.test" },
        (_, "alt") => true,
        _ => false,
    };

    private static bool IsAllowedTarget(string resolved, string written)
    {
        if (written.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
        {
            return false;
        }

        // A host such as www.1 leads nowhere, but it does so over https.
        if (!Uri.TryCreate(resolved, UriKind.Absolute, out var target))
        {
            return written.StartsWith("https://", StringComparison.Ordinal) || written.StartsWith("http://", StringComparison.Ordinal);
        }

        return target.Scheme switch
        {
            "http" => written.StartsWith("http://", StringComparison.Ordinal),
            "https" => written.StartsWith("https://", StringComparison.Ordinal) || target.Host == "portail.test",
            "mailto" => MailAddress().IsMatch(written),
            _ => false,
        };
    }

    private static IEnumerable<string> FaultsOfLink(IElement element)
    {
        if (element is not IHtmlAnchorElement anchor)
        {
            yield break;
        }

        if (!anchor.HasAttribute("href") || anchor.QuerySelector("a") is not null)
        {
            yield return "a link without an address, or in a link";
        }

        if (Uri.TryCreate(anchor.Href, UriKind.Absolute, out var target) && target.Scheme != "mailto" && target.Host != "portail.test" && !anchor.HasAttribute("rel"))
        {
            yield return $"an external link without rel: {anchor.Href}";
        }
    }

    [GeneratedRegex("^section-[a-z0-9-]+(\\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingId();

    [GeneratedRegex("^mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+(\\?[^\"<>%]*(%[0-9A-F]{2}[^\"<>%]*)*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();

    [GeneratedRegex("^[0-9]{1,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("^language-[a-z0-9+#-]{1,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex Language();
}
