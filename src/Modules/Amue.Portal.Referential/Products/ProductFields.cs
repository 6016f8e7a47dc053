using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Referential.Products;

/// <summary>What may be written of a product.</summary>
internal static class ProductFields
{
    public const int LongestName = 200;

    public const int LongestDescription = 2000;

    public const int LongestWord = 60;

    public const int MostWords = 60;

    public static ProductDetails Tidy(ProductDetails details) => details with
    {
        Key = details.Key.Trim(),
        Name = details.Name.Trim(),
        Description = details.Description.Trim(),
        Versions = Words(details.Versions),
        Modules = Words(details.Modules),
    };

    public static IEnumerable<FieldError> Check(ProductDetails details)
    {
        if (!SpaceKey.IsWellFormed(details.Key))
        {
            yield return new FieldError(nameof(details.Key), "referential.product.key", SpaceKey.MaxLength);
        }

        if (details.Name.Length is 0 or > LongestName)
        {
            yield return new FieldError(nameof(details.Name), "referential.product.name", LongestName);
        }

        if (details.Description.Length > LongestDescription)
        {
            yield return new FieldError(nameof(details.Description), "referential.product.tooLong", LongestDescription);
        }

        foreach (var (field, words) in new[] { (nameof(details.Versions), details.Versions), (nameof(details.Modules), details.Modules) })
        {
            if (words.Count > MostWords || words.Any(w => w.Length > LongestWord))
            {
                yield return new FieldError(field, "referential.product.words", MostWords, LongestWord);
            }
        }

        if (details is { N2: "", Lifecycle: ProductLifecycle.Active or ProductLifecycle.CorrectiveOnly })
        {
            yield return new FieldError(nameof(details.N2), "referential.product.needsN2");
        }
    }

    private static List<string> Words(IEnumerable<string> words) => words.Select(w => w.Trim()).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).ToList();
}
