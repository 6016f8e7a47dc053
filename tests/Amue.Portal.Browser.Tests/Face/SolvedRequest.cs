using System.Net;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Browser.Tests.Face;

/// <summary>A request that went the whole way, so that its page holds all that such a page may hold.</summary>
internal static class SolvedRequest
{
    /// <returns>The number of a request of Claire's that waits for her word on a solution.</returns>
    public static async Task<string> MakeAsync(FacePortal portal)
    {
        var claire = await portal.ClientOfAsync(People.Claire);
        var form = await claire.PageAsync("/demandes/nouvelle?produit=sifac");
        var sent = await claire.SubmitAsync(form, "#request", ("Subject", "Le vérificateur rejette la pièce zircon"), ("CategoryCode", "DEP"), ("Description", "Depuis ce matin, toutes les pièces sont rejetées.\n\n* pièce 12\n* pièce 13"));
        var number = sent.Headers.Location!.OriginalString.Split('/', '?')[2];

        await ActAsync(portal, People.Luc, number, "Own");
        await ActAsync(portal, People.Luc, number, "Reply", ("Body", "Sur quel exercice ?"));
        await ActAsync(portal, People.Claire, number, "Reply", ("Body", "Sur l’exercice 2026."));
        await ActAsync(portal, People.Luc, number, "Transmit", ("CustomFields.transaction", "ZVERIF"), ("CustomFields.steps", "Ouvrir ZVERIF, vérifier."));
        await ActAsync(portal, People.Sophie, number, "Own");
        await ActAsync(portal, People.Sophie, number, "AddNote", ("Body", "Vérifier le paramétrage du lot 7."));
        await ActAsync(portal, People.Sophie, number, "Qualify", ("Level", "N2"));
        await ActAsync(portal, People.Sophie, number, "ProposeSolution", ("Body", "Passez la table `ZV7` au statut actif, puis relancez le vérificateur."));
        return number;
    }

    private static async Task ActAsync(FacePortal portal, string login, string number, string action, params (string Name, string Value)[] values)
    {
        var person = await portal.ClientOfAsync(login);
        var answer = await person.SubmitAsync(await person.PageAsync($"/demandes/{number}"), $"form[action*='handler={action}']", values);
        Assert.True(answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther, $"{login} could not {action}: {(int)answer.StatusCode}");
    }
}
