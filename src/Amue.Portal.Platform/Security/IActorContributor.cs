namespace Amue.Portal.Platform.Security;

/// <summary>Extension point: a module adds what it knows of a person (membership, groups, correspondences).</summary>
public interface IActorContributor
{
    Task ContributeAsync(ActorBuilder actor, CancellationToken cancellationToken);
}
