using System.Globalization;
using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Charters;

internal sealed class ReadCharter(PortalDb db)
{
    /// <returns>The version in force, in the reader's language where it has one; null while none was ever published.</returns>
    public async Task<CharterToRead?> ExecuteAsync(Actor reader, CancellationToken cancellationToken)
    {
        var current = await db.CharterVersions.AsNoTracking().OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellationToken);
        if (current is null)
        {
            return null;
        }

        var inEnglish = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" && current.English.Length > 0;
        return new CharterToRead(
            current.Number, inEnglish ? current.English : current.French, inEnglish ? "en" : "fr", current.PublishedAt,
            await AcceptedAtAsync(reader, current.Number, cancellationToken));
    }

    /// <returns>Whether this reader still has to accept the version in force.</returns>
    public async Task<bool> IsOwedByAsync(Actor reader, CancellationToken cancellationToken) =>
        await db.CharterVersions.MaxAsync(v => (int?)v.Number, cancellationToken) is { } current && await AcceptedAtAsync(reader, current, cancellationToken) is null;

    private Task<DateTime?> AcceptedAtAsync(Actor reader, int number, CancellationToken cancellationToken) =>
        db.CharterAcceptances.Where(a => a.AccountId == reader.AccountId && a.Number == number).Select(a => (DateTime?)a.AcceptedAt).SingleOrDefaultAsync(cancellationToken);
}
