package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;

import io.rollcall.identity.Category;
import io.rollcall.identity.ProductId;

/** The file tree a pipeline works in, all relative to one root. Only valid categories and product ids name a path. */
public record Workspace(Path root) {

    static final String OVERRIDES_SUFFIX = ".overrides.json";

    public Workspace {
        root = root.toAbsolutePath().normalize();
    }

    /** A file's path as messages name it. */
    public String relative(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(root) ? root.relativize(absolute).toString() : absolute.toString();
    }

    public Path brandRegistry() {
        return root.resolve("helper_files/_global/brand_registry.json");
    }

    public Path activeFiltering(String category) {
        return helperFiles(category).resolve("activeFiltering.json");
    }

    public Path productCatalog(String category) {
        return helperFiles(category).resolve("_control_plane/product_catalog.json");
    }

    /** Where the list of what is live comes from; people may write it too. */
    public Path productSource(String category) {
        return helperFiles(category).resolve("_control_plane/product_source.json");
    }

    /** What the latest list of what is live said beside the catalog. */
    public Path productionSyncReport(String category) {
        return helperFiles(category).resolve("_control_plane/production_sync_report.json");
    }

    /** What the category's fields look like; read, never written. */
    public Path fieldRules(String category) {
        return helperFiles(category).resolve("_generated/field_rules.json");
    }

    /** The values a field may have; read, never written. */
    public Path knownValues(String category) {
        return helperFiles(category).resolve("_generated/known_values.json");
    }

    /** A file per type of component; read, never written. */
    public Path componentDb(String category) {
        return helperFiles(category).resolve("_generated/component_db");
    }

    /** What the pipeline's compile said; one section of it is ours. */
    public Path compileReport(String category) {
        return helperFiles(category).resolve("_generated/_compile_report.json");
    }

    /** What people set in the pipeline's studio, the values they added by hand among it; the pipeline writes it too. */
    public Path workbookMap(String category) {
        return helperFiles(category).resolve("_control_plane/workbook_map.json");
    }

    public Path jobInputs(String category) {
        return root.resolve("specs/inputs").resolve(valid(category)).resolve("products");
    }

    public Path jobInput(String category, String productId) {
        if (!ProductId.isValid(productId)) {
            throw new IllegalArgumentException("Not a product id: " + productId);
        }
        return jobInputs(category).resolve(productId + ".json");
    }

    public Path queue(String category) {
        return root.resolve("out/_queue").resolve(valid(category)).resolve("state.json");
    }

    /** Where the pipeline kept its queue before, and still does where this file exists. */
    public Path legacyQueue(String category) {
        return root.resolve("specs/outputs/_queue").resolve(valid(category)).resolve("state.json");
    }

    /** What the pipeline made: a folder per product. */
    public Path outputs(String category) {
        return root.resolve("specs/outputs").resolve(valid(category));
    }

    /** Where its outputs are looked for, in this order: some pipelines write all they make under {@code out}. */
    public List<Path> outputPlaces(String category) {
        return List.of(outputs(category), root.resolve("out/specs/outputs").resolve(valid(category)));
    }

    /** Values that the pipeline met and people may add to a list; the pipeline's. */
    public Path suggestedValues(String category) {
        return helperFiles(category).resolve("_suggestions/enums.json");
    }

    /** What people set by hand for a product. */
    public Path overrides(String category, String productId) {
        return overrides(category).resolve(productId + OVERRIDES_SUFFIX);
    }

    /** A file per product. */
    public Path overrides(String category) {
        return helperFiles(category).resolve("_overrides");
    }

    /** What people set by hand for components: a file per component. */
    public Path componentOverrides(String category) {
        return overrides(category).resolve("components");
    }

    /** What was published: a folder per product. */
    public Path published(String category) {
        return root.resolve("out/final").resolve(valid(category));
    }

    /** What was taken away, to be brought back: a folder per backup. */
    public Path backups(String category) {
        return root.resolve(".rollcall/backups").resolve(valid(category));
    }

    /** Files people sent, until they are taken in or forgotten. */
    public Path uploads(String category) {
        return root.resolve(".rollcall/uploads").resolve(valid(category));
    }

    /** Lists of what is live, as they were pulled or sent. */
    public Path production(String category) {
        return root.resolve(".rollcall/production").resolve(valid(category));
    }

    /** Every value of a category with its candidates and who accepted it. */
    public Path specDb(String category) {
        return root.resolve(".specfactory_tmp").resolve(valid(category)).resolve("spec.sqlite");
    }

    /** Every folder of {@code helper_files} whose name is a category. */
    public List<String> categories() throws IOException {
        try (var folders = Files.list(root.resolve("helper_files"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(Category::isValid)
                    .sorted()
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        }
    }

    /** What people keep for a category, its workbooks among it. */
    public Path helperFiles(String category) {
        return root.resolve("helper_files").resolve(valid(category));
    }

    private static String valid(String category) {
        if (!Category.isValid(category)) {
            throw new IllegalArgumentException("Not a category: " + category);
        }
        return category;
    }
}
