using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Amue.Portal.Operating.Checkups;
using Amue.Portal.Platform.Checkups;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal doctor</c>: looks at everything, changes nothing, says what to do.</summary>
internal static class DoctorCommand
{
    /// <summary>At least one error; warnings alone are no failure.</summary>
    public const int Ill = 10;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static Command Create(string[] configuration)
    {
        var json = new Option<bool>("--json") { Description = "For a program: a list of subject, level, what, advice" };
        var command = new Command("doctor", "Look at database, files, index, events, mail, jobs, clock and configuration, and say what to do") { json };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var app = CommandHost.Build(configuration);
            await using var scope = app.Services.CreateAsyncScope();
            var lines = await scope.ServiceProvider.GetRequiredService<Examination>().RunAsync(cancellationToken);
            if (result.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(lines, Json));
            }
            else
            {
                Write(lines);
            }

            return lines.Any(l => l.Level == FindingLevel.Error) ? Ill : 0;
        });
        return command;
    }

    private static void Write(IReadOnlyList<CheckedSubject> lines)
    {
        var width = lines.Max(l => l.Subject.Length);
        foreach (var line in lines)
        {
            Console.WriteLine($"{Word(line.Level),-7} {line.Subject.PadRight(width)}  {line.What}");
            if (line.Advice is not null)
            {
                Console.WriteLine($"{"",-7} {"".PadRight(width)}  → {line.Advice}");
            }
        }

        Console.WriteLine($"{lines.Count(l => l.Level == FindingLevel.Error)} errors, {lines.Count(l => l.Level == FindingLevel.Warning)} warnings.");
    }

    private static string Word(FindingLevel level) => level switch
    {
        FindingLevel.Error => "ERROR",
        FindingLevel.Warning => "WARNING",
        _ => "ok",
    };
}
