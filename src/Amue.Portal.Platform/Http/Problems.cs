using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Platform.Http;

/// <summary>What an HTTP endpoint answers for an operation's outcome: RFC 9457 problems for refusals.</summary>
public static class Problems
{
    public static async Task<IResult> ToResultAsync<T>(this Outcome<T> outcome, HttpContext context, Func<T, IResult>? success = null)
        where T : notnull
    {
        if (outcome.Succeeded)
        {
            return success is null ? Results.Ok(outcome.Value) : success(outcome.Value);
        }

        var refusal = outcome.Refusal;
        var actor = context.Actor;
        if (refusal.Kind is RefusalKind.NotFound or RefusalKind.NotPermitted && actor.IsVisitor)
        {
            return Results.Challenge();
        }

        if (refusal.Kind == RefusalKind.NotPermitted)
        {
            // Whoever hangs up at once leaves a trace all the same.
            await context.RequestServices.GetRequiredService<AuditLog>()
                .RecordAsync(actor, $"{context.Request.Method} {context.GetEndpoint()?.DisplayName}", context.Request.Path, "refused", CancellationToken.None);
        }

        var texts = context.RequestServices.GetRequiredService<TextCatalog>();
        return Results.Problem(
            statusCode: refusal.Kind.ToStatusCode(),
            title: texts[$"refusal.title.{refusal.Kind}"],
            detail: string.Join(" ", refusal.Errors.Where(e => e.Field.Length == 0).Select(e => texts[e.Key, e.Arguments])),
            extensions: Extensions(refusal, texts));
    }

    private static Dictionary<string, object?> Extensions(Refusal refusal, TextCatalog texts)
    {
        var extensions = new Dictionary<string, object?>();
        if (refusal.Code is { } code)
        {
            extensions["code"] = code;
        }

        var fields = refusal.Errors.Where(e => e.Field.Length > 0).GroupBy(e => e.Field)
            .ToDictionary(g => g.Key, g => g.Select(e => texts[e.Key, e.Arguments]).ToArray());
        if (fields.Count > 0)
        {
            extensions["errors"] = fields;
        }

        return extensions;
    }
}
