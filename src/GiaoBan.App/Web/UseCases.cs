namespace GiaoBan.App.Web;

/// <summary>Marks a use case: one class, one public method, made anew for each request.</summary>
internal interface IUseCase;

internal static class UseCases
{
    extension(IServiceCollection services)
    {
        /// <summary>Finds them by their mark, so that a new use case needs no line elsewhere.</summary>
        public void AddUseCases()
        {
            foreach (var type in typeof(IUseCase).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IUseCase)))) services.AddScoped(type);
        }
    }
}
