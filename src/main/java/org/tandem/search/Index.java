package org.tandem.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's index, in a directory of its own. Nothing in it has to survive: one that cannot be read, or that another program's
 * shape was given to, is thrown away, and filled again from the database.
 */
final class Index implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Index.class);
    private static final String SHAPE = "shape";
    private static final Set<String> OF_A_VERSION = Set.of(IndexedThing.ID, IndexedThing.VERSION);

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile View last;

    /** What is done with the index as it stands at one moment. */
    interface Reading<T> {

        T of(View view) throws IOException;
    }

    private Index(Path place) throws IOException {
        directory = FSDirectory.open(place);
        writer = new IndexWriter(directory, new IndexWriterConfig(Wording.ALL));
        writer.setLiveCommitData(Map.of(SHAPE, Shape.ours()).entrySet());
        searchers = new SearcherManager(writer, null);
        last = View.of(searchers.acquire());
        searchers.release(last.searcher());
    }

    static Index open(Path place) throws IOException {
        if (!isOurs(place)) clear(place);
        try {
            return new Index(place);
        } catch (IOException | IllegalArgumentException broken) {
            LOG.warn("The search index in {} cannot be read and is made anew", place, broken);
            clear(place);
            return new Index(place);
        }
    }

    void put(PublicThing thing) throws IOException {
        var document = IndexedThing.FACETS.build(IndexedThing.document(thing));
        writer.updateDocument(new Term(IndexedThing.ID, thing.id().toString()), document);
    }

    void forget(Collection<UUID> ids) throws IOException {
        for (var id : ids) writer.deleteDocuments(new Term(IndexedThing.ID, id.toString()));
    }

    /** What was put and forgotten is seen from now on. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Written to the disk, so that the next start has less to do. */
    void keep() throws IOException {
        writer.commit();
    }

    <T> T read(Reading<T> reading) throws IOException {
        var searcher = searchers.acquire();
        try {
            var view = last;
            if (view.searcher() != searcher) last = view = View.of(searcher);
            return reading.of(view);
        } finally {
            searchers.release(searcher);
        }
    }

    /** The versions of all things. */
    Map<UUID, String> versions() throws IOException {
        return read(view -> {
            var versions = new HashMap<UUID, String>();
            var reader = view.searcher().getIndexReader();
            var alive = MultiBits.getLiveDocs(reader);
            var stored = reader.storedFields();
            for (int number = 0; number < reader.maxDoc(); number++)
                if (alive == null || alive.get(number)) add(versions, stored.document(number, OF_A_VERSION));
            return versions;
        });
    }

    /** The versions of those things that are, or are told of, any of these. */
    Map<UUID, String> touchedBy(Collection<UUID> ids) throws IOException {
        var parts = ids.stream().map(id -> new BytesRef(id.toString())).toList();
        return read(view -> {
            var found = view.searcher().search(new TermInSetQuery(IndexedThing.PART, parts),
                    Math.max(1, view.searcher().getIndexReader().maxDoc()));
            var versions = new HashMap<UUID, String>();
            for (var document : documents(view.searcher().getIndexReader(), found)) add(versions, document);
            return versions;
        });
    }

    private static List<Document> documents(IndexReader reader, TopDocs found) throws IOException {
        var documents = new ArrayList<Document>();
        for (var one : found.scoreDocs) documents.add(reader.storedFields().document(one.doc, OF_A_VERSION));
        return documents;
    }

    private static void add(Map<UUID, String> versions, Document document) {
        versions.put(UUID.fromString(document.get(IndexedThing.ID)), document.get(IndexedThing.VERSION));
    }

    /** Whether there is one, and this program has made it. */
    private static boolean isOurs(Path place) {
        try (var directory = FSDirectory.open(place); var reader = DirectoryReader.open(directory)) {
            return Shape.ours().equals(reader.getIndexCommit().getUserData().get(SHAPE));
        } catch (IOException | IllegalArgumentException noneOrBroken) {
            return false;
        }
    }

    private static void clear(Path place) throws IOException {
        if (!Files.exists(place)) return;
        try (var files = Files.walk(place)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        try (directory; writer; searchers) {
            LOG.debug("The search index is closed");
        }
    }

    /** Whether something happened after which it takes no more. */
    @Nullable
    Throwable fault() {
        return writer.getTragicException();
    }
}
