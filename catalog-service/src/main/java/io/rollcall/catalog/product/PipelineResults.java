package io.rollcall.catalog.product;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.workspace.Workspace;

/** What the pipeline made of a product: it outlives the product. */
@ApplicationScoped
@RequiredArgsConstructor
class PipelineResults {

    private final Workspace workspace;

    List<String> of(String category, String productId) {
        return Stream.of(workspace.outputs(category), workspace.published(category))
                .map(folder -> folder.resolve(productId))
                .filter(Files::isDirectory)
                .map(folder -> workspace.root().relativize(folder).toString())
                .toList();
    }
}
