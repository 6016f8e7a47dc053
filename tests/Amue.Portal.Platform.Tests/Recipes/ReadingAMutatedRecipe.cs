using System.Globalization;
using System.Text;

namespace Amue.Portal.Platform.Tests.Recipes;

public sealed class ReadingAMutatedRecipe : IDisposable
{
    private static readonly string[] Splices =
    [
        "{", "}", "[", "]", "\"", ",", ":", "\\", "\\u", "\\ud800", "\uD800", "\0", "null", "true", "-1e999", "9007199254740993.5", "//", "/*", "\n", "\uFEFF",
        "\"name\":", "\"steps\":", "\"variables\":", "[js: variables('homeId')]", "[js: variables(", "[env:HOME]", "[[", "[file:", "\"name\":\"meeting\",", "\"name\":\"recipes\",", "{\"name\":\"Roles\",\"Roles\":[]},",
    ];

    private readonly RecipeHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task never_breaks_and_every_problem_has_words_in_both_languages()
    {
        var random = new Random(20260131);
        var keys = new HashSet<string>();
        for (var i = 0; i < 1_500; i++)
        {
            var text = Mutated(ReadingAnOrchardCoreRecipe.Sample, random);
            var recipe = RecipeHost.Read(text);
            foreach (var problem in await _host.Runner.ValidateAsync(recipe, RecipeHost.Anybody, CancellationToken.None))
            {
                Assert.StartsWith("$", problem.JsonPath, StringComparison.Ordinal);
                keys.Add(problem.What.Key);
                if (problem.Expected is { } expected)
                {
                    keys.Add(expected.Key);
                }
            }
        }

        Assert.True(keys.Count > 10, $"The mutations reach {keys.Count} kinds of problems only.");
        foreach (var language in new[] { "fr", "en" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            Assert.All(keys, key => Assert.True(_host.Texts.Has(key), key));
        }
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void of_a_hundred_thousand_levels_is_told_not_to_be_json(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));

        Assert.Equal("recipes.notJson", Assert.Single(RecipeHost.Read(text).Problems).What.Key);
    }

    /// <summary>One to four cuts, splices, swaps or repetitions.</summary>
    private static string Mutated(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var times = random.Next(1, 5); times > 0 && mutated.Length > 2; times--)
        {
            var at = random.Next(mutated.Length - 1);
            var length = random.Next(1, Math.Min(mutated.Length - at, random.Next(3) == 0 ? 400 : 12));
            switch (random.Next(5))
            {
                case 0:
                    mutated.Remove(at, length);
                    break;
                case 1:
                    mutated.Insert(at, Splices[random.Next(Splices.Length)]);
                    break;
                case 2:
                    mutated.Remove(at, length).Insert(at, Splices[random.Next(Splices.Length)]);
                    break;
                case 3:
                    mutated.Insert(random.Next(mutated.Length), mutated.ToString(at, length));
                    break;
                default:
                    mutated[at] = (char)random.Next(0x20, 0x2FF);
                    break;
            }
        }

        return mutated.ToString();
    }
}
